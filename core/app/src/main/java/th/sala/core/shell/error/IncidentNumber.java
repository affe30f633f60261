package th.sala.core.shell.error;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import th.sala.api.ui.Clipboard;
import th.sala.api.ui.Messages;

/** The number of an incident with a button that copies it. */
class IncidentNumber extends Div {
    private static final long serialVersionUID = 1L;

    IncidentNumber(String number) {
        addClassName("sala-incident");
        var value = new Span(number);
        value.addClassName("sala-incident-number");
        var copy = new Button(VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        copy.setAriaLabel(getTranslation("shell.error.copyNumber"));
        copy.addClickListener(e -> {
            Clipboard.copy(copy, number);
            Messages.done(getTranslation("shell.error.copied"));
        });
        add(new Span(getTranslation("shell.error.number")), value, copy);
    }
}
