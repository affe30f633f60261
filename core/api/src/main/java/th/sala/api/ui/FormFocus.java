package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Leads a person through what a form refused, and asks before typed text is left behind. */
final class FormFocus {
    private FormFocus() {}

    static Note summary(Component form, List<? extends FormField<?, ?>> refused) {
        var words = new Div(new Paragraph(form.getTranslation("ui.form.refused", refused.size())));
        var links = new Div();
        links.addClassName("sala-error-links");
        for (FormField<?, ?> field : refused) {
            var link = new Button(field.label(), e -> to(field.component()));
            link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            links.add(link);
        }
        words.add(links);
        return Note.problem(words);
    }

    static void to(Component target) {
        if (target instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            target.getElement().setAttribute("tabindex", "-1");
            target.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
        }
    }

    static void askBeforeLeaving(int changed, Runnable leave, Runnable dropAndLeave) {
        UI ui = UI.getCurrent();
        var dialog = new ConfirmDialog();
        dialog.setHeader(ui.getTranslation("ui.leave.title"));
        dialog.setText(ui.getTranslation("ui.leave.text", changed));
        dialog.setCancelable(true);
        dialog.setCancelText(ui.getTranslation("ui.leave.stay"));
        dialog.setRejectable(true);
        dialog.setRejectText(ui.getTranslation("ui.leave.drop"));
        dialog.setRejectButtonTheme("error tertiary");
        dialog.setConfirmText(ui.getTranslation("ui.leave.go"));
        dialog.addRejectListener(e -> dropAndLeave.run());
        dialog.addConfirmListener(e -> leave.run());
        dialog.open();
    }
}
