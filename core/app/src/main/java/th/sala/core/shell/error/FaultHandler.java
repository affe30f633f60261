package th.sala.core.shell.error;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.NotAllowed;
import th.sala.api.text.ThaiText;
import th.sala.core.people.Grantors;

/**
 * What a click left unhandled: a broken rule is said in words, a missing permission as such, anything else is an
 * incident with a number.
 */
@Component
class FaultHandler implements ErrorHandler, VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient Incidents incidents;
    private final transient Grantors grantors;

    FaultHandler(Incidents incidents, Grantors grantors) {
        this.incidents = incidents;
        this.grantors = grantors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        Throwable fault = telling(event.getThrowable());
        if (ui == null) {
            incidents.record(event.getThrowable());
            return;
        }
        switch (fault) {
            case RuleBroken rule ->
                show(
                        ui,
                        ui.getTranslation("shell.error.rule"),
                        ui.getTranslation(rule.key(), rule.arguments().toArray()));
            case StaleVersion changed ->
                show(ui, ui.getTranslation("shell.error.stale"), ui.getTranslation("shell.error.staleHint"));
            case NotAllowed missing -> show(ui, ui.getTranslation("shell.error.notAllowedAct"), whoGrants(ui));
            default -> incident(ui, incidents.record(event.getThrowable()));
        }
    }

    private String whoGrants(UI ui) {
        String names = String.join(", ", grantors.names());
        return names.isEmpty()
                ? ui.getTranslation("shell.error.notAllowedHint")
                : ui.getTranslation("shell.error.notAllowedWho", names);
    }

    /** The cause that has words for the person, or the fault itself. */
    private static Throwable telling(Throwable fault) {
        return Stream.iterate(fault, java.util.Objects::nonNull, Throwable::getCause)
                .limit(20)
                .filter(t -> t instanceof RuleBroken || t instanceof NotAllowed || t instanceof StaleVersion)
                .findFirst()
                .orElse(fault);
    }

    private static void incident(UI ui, String number) {
        Dialog dialog =
                show(ui, ui.getTranslation("shell.error.incidentAct"), ui.getTranslation("shell.error.incidentHint"));
        dialog.add(new IncidentNumber(number));
    }

    private static Dialog show(UI ui, String title, String words) {
        var dialog = new Dialog(ThaiText.keepTogether(title));
        dialog.addClassName("sala-fault");
        dialog.setRole("alertdialog");
        dialog.setWidth("30rem");
        dialog.add(new Paragraph(ThaiText.keepTogether(words)));
        var close = new Button(ui.getTranslation("shell.close"), e -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
        return dialog;
    }
}
