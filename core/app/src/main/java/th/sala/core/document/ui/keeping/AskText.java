package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import th.sala.api.RuleBroken;
import th.sala.api.text.ThaiText;
import th.sala.core.document.ui.DocumentWords;

/** Asks for the one text an act needs; what is wrong stands beside it. */
final class AskText {
    private AskText() {}

    /**
     * @param said what the act will do, in one sentence
     * @param verb the button, which repeats the verb of the title
     */
    static void open(String title, String said, TextFieldBase<?, String> field, String verb, Consumer<String> act) {
        var dialog = new Dialog();
        dialog.addClassName("sala-dialog");
        dialog.setHeaderTitle(ThaiText.keepTogether(title));
        field.setWidthFull();
        field.setAutofocus(true);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        var press = new Button(verb, e -> {
            try {
                act.accept(field.getValue());
                dialog.close();
            } catch (RuleBroken rule) {
                field.setErrorMessage(
                        DocumentWords.text(rule.key(), rule.arguments().toArray()));
                field.setInvalid(true);
                field.focus();
            }
        });
        press.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new AskBody(new Paragraph(ThaiText.keepTogether(said)), field));
        dialog.getFooter().add(new Button(DocumentWords.text("ui.cancel"), e -> dialog.close()), press);
        dialog.open();
    }
}
