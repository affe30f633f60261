package th.sala.core.shell.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import th.sala.api.people.NotAllowed;
import th.sala.core.people.Grantors;
import th.sala.core.shell.ui.Frame;

/** The screen may be opened, but what it wanted to read is not for this person. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class ServiceNotAllowedPage extends ErrorPage implements HasErrorParameter<NotAllowed> {
    private static final long serialVersionUID = 1L;

    private final transient Grantors grantors;

    ServiceNotAllowedPage(Grantors grantors) {
        this.grantors = grantors;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
        show(VaadinIcon.LOCK, getTranslation("shell.error.notAllowed"), NotAllowedPage.hint(grantors, this));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
