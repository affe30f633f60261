package th.sala.core.document.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;

/** Asks for the name of a folder; what is wrong stands beside it. */
final class FolderDialog {
    private FolderDialog() {}

    static void add(Consumer<String> named) {
        open("document.folder.add", "", "document.folder.create", named);
    }

    static void rename(String before, Consumer<String> named) {
        open("document.folder.rename", before, "document.folder.rename", named);
    }

    private static void open(String titleKey, String before, String verbKey, Consumer<String> named) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(DocumentWords.text(titleKey));
        var name = new TextField(DocumentWords.text("document.folder.name"));
        name.setValue(before);
        name.setWidthFull();
        name.setAutofocus(true);
        name.setAutoselect(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        var save = new Button(DocumentWords.text(verbKey), e -> {
            try {
                named.accept(name.getValue());
                dialog.close();
            } catch (RuleBroken rule) {
                name.setErrorMessage(
                        DocumentWords.text(rule.key(), rule.arguments().toArray()));
                name.setInvalid(true);
                name.focus();
            } catch (StaleVersion stale) {
                name.setErrorMessage(DocumentWords.text("document.folder.stale"));
                name.setInvalid(true);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(dialog);
        dialog.add(name);
        dialog.getFooter().add(new Button(DocumentWords.text("ui.cancel"), e -> dialog.close()), save);
        dialog.open();
    }
}
