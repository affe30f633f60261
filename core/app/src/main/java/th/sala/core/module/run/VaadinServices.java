package th.sala.core.module.run;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The Vaadin services of this portal (one, in tests more) and the sessions in them. */
@Component
class VaadinServices implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient ApplicationEventPublisher events;
    private final transient Set<VaadinService> services =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final transient Set<VaadinSession> sessions =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    VaadinServices(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** A service has come into being; told before its first request. */
    record Ready(ServiceInitEvent event) {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        VaadinService service = event.getSource();
        services.add(service);
        service.addSessionInitListener(e -> sessions.add(e.getSession()));
        service.addSessionDestroyListener(e -> sessions.remove(e.getSession()));
        service.addServiceDestroyListener(e -> services.remove(e.getSource()));
        events.publishEvent(new Ready(event));
    }

    List<VaadinService> all() {
        synchronized (services) {
            return List.copyOf(services);
        }
    }

    List<VaadinSession> sessions() {
        synchronized (sessions) {
            return List.copyOf(sessions);
        }
    }
}
