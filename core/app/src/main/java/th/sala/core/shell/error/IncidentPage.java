package th.sala.core.shell.error;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import th.sala.core.shell.ui.Frame;

/** Something nobody foresaw kept the screen from opening. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class IncidentPage extends ErrorPage implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1L;

    private final transient Incidents incidents;

    IncidentPage(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = incidents.record(parameter.getException());
        var again = new Button(
                getTranslation("shell.error.again"),
                e -> getUI().ifPresent(ui -> ui.getPage().reload()));
        again.addThemeVariants(ButtonVariant.PRIMARY);
        show(
                VaadinIcon.WARNING,
                getTranslation("shell.error.incident"),
                getTranslation("shell.error.incidentHint"),
                new IncidentNumber(number),
                again);
        addClassName("sala-error-incident");
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
