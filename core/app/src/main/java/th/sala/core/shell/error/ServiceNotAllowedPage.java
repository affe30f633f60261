package th.sala.core.shell.error;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import th.sala.api.people.NotAllowed;
import th.sala.core.people.Grantors;
import th.sala.core.shell.ui.Frame;
import th.sala.core.shell.ui.ReachNote;

/** The screen may be opened, but what it wanted to read is not for this person. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class ServiceNotAllowedPage extends ErrorPage implements HasErrorParameter<NotAllowed> {
    private static final long serialVersionUID = 1L;

    private final transient Grantors grantors;

    private final transient ReachNote reach;

    ServiceNotAllowedPage(Grantors grantors, ReachNote reach) {
        this.grantors = grantors;
        this.reach = reach;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
        notAllowed(event, grantors, reach);
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
