package th.sala.core.shell.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import th.sala.core.people.Grantors;
import th.sala.core.shell.ui.Frame;

/** The person may not open this screen; says who can grant it. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class NotAllowedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {
    private static final long serialVersionUID = 1L;

    private final transient Grantors grantors;

    NotAllowedPage(Grantors grantors) {
        this.grantors = grantors;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show(VaadinIcon.LOCK, getTranslation("shell.error.notAllowed"), hint(grantors, this));
        return HttpStatusCode.FORBIDDEN.getCode();
    }

    static String hint(Grantors grantors, ErrorPage page) {
        String names = String.join(", ", grantors.names());
        return names.isEmpty()
                ? page.getTranslation("shell.error.notAllowedHint")
                : page.getTranslation("shell.error.notAllowedWho", names);
    }
}
