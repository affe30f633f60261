package th.sala.core.module.run;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The addresses of the modules' views in every Vaadin service, also in one that comes into being later. */
@Component
class ModuleRoutes {
    private final List<LiveModule> registered = new CopyOnWriteArrayList<>();
    private final VaadinServices services;

    ModuleRoutes(VaadinServices services) {
        this.services = services;
    }

    /** Replaces all addresses of one version by those of another in one step; puts them back where that fails. */
    synchronized void replace(Optional<LiveModule> before, Optional<LiveModule> after) {
        try {
            ModuleCode.run(() -> services.all().forEach(service -> replace(service, before, after)));
        } catch (RuntimeException e) {
            services.all().forEach(service -> replace(service, after, before));
            throw e;
        }
        before.ifPresent(registered::remove);
        after.ifPresent(registered::add);
    }

    private static void replace(VaadinService service, Optional<LiveModule> before, Optional<LiveModule> after) {
        RouteConfiguration routes =
                RouteConfiguration.forRegistry(service.getRouter().getRegistry());
        routes.update(() -> {
            before.ifPresent(m -> m.views().forEach(routes::removeRoute));
            after.ifPresent(m -> m.views().forEach(routes::setAnnotatedRoute));
        });
    }

    @EventListener
    synchronized void on(VaadinServices.Ready ready) {
        VaadinService service = ready.event().getSource();
        registered.forEach(module -> replace(service, Optional.empty(), Optional.of(module)));
    }
}
