package th.sala.api.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.document.Document;
import th.sala.api.document.Documents;
import th.sala.api.text.ThaiText;

/** Asks which page of a document proves something; the version is the one the person sees. */
final class PinDialog {
    private PinDialog() {}

    static void open(SubjectRef record, Document document, Runnable pinned) {
        var dialog = new Dialog();
        dialog.addClassName("sala-dialog");
        dialog.setHeaderTitle(dialog.getTranslation("ui.evidence.pin"));
        var page = new IntegerField(dialog.getTranslation("ui.evidence.page"));
        page.setHelperText(dialog.getTranslation("ui.evidence.pageHelp"));
        page.setMin(1);
        page.setAutofocus(true);
        page.setWidthFull();
        var pin = new Button(dialog.getTranslation("ui.evidence.pin"), e -> {
            try {
                Services.find(Documents.class)
                        .pin(record, document.id(), document.latest().number(), page.getValue());
                dialog.close();
                pinned.run();
            } catch (RuleBroken rule) {
                page.setErrorMessage(
                        dialog.getTranslation(rule.key(), rule.arguments().toArray()));
                page.setInvalid(true);
                page.focus();
            }
        });
        pin.addThemeVariants(ButtonVariant.PRIMARY);
        pin.addClickShortcut(Key.ENTER).listenOn(dialog);
        dialog.add(
                new Paragraph(ThaiText.keepTogether(dialog.getTranslation(
                        "ui.evidence.pinOf", document.title(), document.latest().number()))),
                page);
        dialog.getFooter().add(new Button(dialog.getTranslation("ui.cancel"), e -> dialog.close()), pin);
        dialog.open();
    }
}
