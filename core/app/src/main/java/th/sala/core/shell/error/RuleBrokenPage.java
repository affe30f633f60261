package th.sala.core.shell.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import th.sala.api.RuleBroken;
import th.sala.core.shell.ui.Frame;

/** A rule kept the screen from opening, such as a record that is not there any more: the rule in words. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class RuleBrokenPage extends ErrorPage implements HasErrorParameter<RuleBroken> {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RuleBroken> parameter) {
        RuleBroken rule = parameter.getException();
        show(
                VaadinIcon.INFO_CIRCLE_O,
                getTranslation("shell.error.cannotOpen"),
                getTranslation(rule.key(), rule.arguments().toArray()));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
