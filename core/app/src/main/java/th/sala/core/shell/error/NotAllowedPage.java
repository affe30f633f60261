package th.sala.core.shell.error;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import th.sala.core.people.Grantors;
import th.sala.core.shell.ui.Frame;
import th.sala.core.shell.ui.ReachNote;

/** The person may not open this screen; says who can grant it. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class NotAllowedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {
    private static final long serialVersionUID = 1L;

    private final transient Grantors grantors;

    private final transient ReachNote reach;

    NotAllowedPage(Grantors grantors, ReachNote reach) {
        this.grantors = grantors;
        this.reach = reach;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        notAllowed(event, grantors, reach);
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
