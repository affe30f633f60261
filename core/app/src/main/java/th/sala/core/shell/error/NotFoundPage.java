package th.sala.core.shell.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import th.sala.core.module.KnownModules;
import th.sala.core.module.RunningModules;
import th.sala.core.shell.ui.Frame;

/** No screen at this address: a wrong address, or a module that is just starting, stopped or gone. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {
    private static final long serialVersionUID = 1L;

    private static final int RELOAD_MILLISECONDS = 2000;

    private final transient KnownModules modules;
    private final transient RunningModules inService;
    private final transient ApplicationAvailability portal;

    NotFoundPage(KnownModules modules, RunningModules inService, ApplicationAvailability portal) {
        this.modules = modules;
        this.inService = inService;
        this.portal = portal;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        String id = event.getLocation().getFirstSegment();
        Optional<KnownModules.Known> module = modules.find(id);
        if (module.isPresent() && module.get().running() && isStarting(id)) {
            moduleStarting(module.get());
            return HttpStatusCode.SERVICE_UNAVAILABLE.getCode();
        }
        module.ifPresentOrElse(this::moduleAway, this::noSuchPage);
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    /** Sign-in opens before the modules are back: their routes need the running server. */
    private boolean isStarting(String id) {
        return portal.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC
                && inService.find(id).isEmpty();
    }

    private void moduleStarting(KnownModules.Known module) {
        show(
                VaadinIcon.HOURGLASS,
                getTranslation("shell.error.moduleStarting", module.title(getLocale())),
                getTranslation("shell.error.moduleStartingHint"));
        getElement().executeJs("setTimeout(() => this.isConnected && location.reload(), $0)", RELOAD_MILLISECONDS);
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
