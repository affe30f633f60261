package th.sala.core.shell.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import th.sala.core.module.KnownModules;
import th.sala.core.shell.ui.Frame;

/** No screen at this address: a wrong address, or a module that was here and is stopped or gone. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {
    private static final long serialVersionUID = 1L;

    private final transient KnownModules modules;

    NotFoundPage(KnownModules modules) {
        this.modules = modules;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        List<String> address = event.getLocation().getSegments();
        Optional<KnownModules.Known> module = address.isEmpty() ? Optional.empty() : modules.find(address.getFirst());
        module.ifPresentOrElse(this::moduleAway, this::noSuchPage);
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    private void moduleAway(KnownModules.Known module) {
        if (module.running()) {
            noSuchPage();
            return;
        }
        String place = module.removed() ? "shell.error.moduleRemoved" : "shell.error.moduleStopped";
        show(
                VaadinIcon.PLUG,
                getTranslation(place, module.title(getLocale())),
                getTranslation("shell.error.moduleHint"));
    }

    private void noSuchPage() {
        show(VaadinIcon.SEARCH, getTranslation("shell.error.notFound"), getTranslation("shell.error.notFoundHint"));
    }
}
