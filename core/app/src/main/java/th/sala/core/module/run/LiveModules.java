package th.sala.core.module.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.sala.core.module.ModulesChanged;
import th.sala.core.module.ReachChanged;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;

/** The versions in service, and the one place where one takes over from another. */
@Component
public class LiveModules implements RunningModules {
    private static final Comparator<RunningModule> MENU =
            Comparator.comparingInt(RunningModule::order).thenComparing(RunningModule::id);

    private static final Logger LOG = LoggerFactory.getLogger(LiveModules.class);

    private final Map<String, LiveModule> live = new ConcurrentHashMap<>();
    private final ModuleRoutes routes;
    private final OpenPages pages;
    private final ModuleEnd end;
    private final ApplicationEventPublisher events;
    private volatile boolean coming = true;

    LiveModules(ModuleRoutes routes, OpenPages pages, ModuleEnd end, ApplicationEventPublisher events) {
        this.routes = routes;
        this.pages = pages;
        this.end = end;
        this.events = events;
    }

    @Override
    public List<RunningModule> all() {
        return live.values().stream().<RunningModule>map(m -> m).sorted(MENU).toList();
    }

    @Override
    public Optional<RunningModule> find(String id) {
        return Optional.ofNullable(live.get(id));
    }

    @Override
    public boolean areComing() {
        return coming;
    }

    /** All that were in service are back, or do not come. */
    public void allCame() {
        coming = false;
    }

    /** The version in service, or empty. */
    public Optional<LiveModule> live(String id) {
        return Optional.ofNullable(live.get(id));
    }

    /** Stops the module's long work ahead of a migration, which would wait for its transactions. */
    public void stopWork(String id) {
        live(id).ifPresent(module -> {
            module.workStopped().clear();
            pages.stopWork(module);
        });
    }

    /** The context classes of this loader are made in, or empty where it is no module's. */
    Optional<ApplicationContext> context(ClassLoader loader) {
        return live.values().stream()
                .filter(m -> m.loader() == loader)
                .<ApplicationContext>map(LiveModule::context)
                .findFirst();
    }

    /** Pages that show a view of the module now. */
    public int peopleInside(String id) {
        return live(id).map(m -> pages.countInside(m.loader())).orElse(0);
    }

    /**
     * Puts a started version into service and takes the one before out of it.
     *
     * @throws StartFailed where its routes cannot be registered; then the version before is in service as it was, and
     *     the new one still to be ended
     */
    public void enter(LiveModule module) {
        Optional<LiveModule> before = live(module.id());
        live.put(module.id(), module);
        try {
            routes.replace(before, Optional.of(module));
        } catch (RuntimeException e) {
            before.ifPresentOrElse(b -> live.put(b.id(), b), () -> live.remove(module.id()));
            throw new StartFailed(FaultWords.of(e), e);
        }
        before.ifPresent(b -> {
            pages.lead(b, true);
            end.end(b);
        });
        tell(module.id());
    }

    @EventListener
    void on(ReachChanged change) {
        live(change.moduleId()).ifPresent(module -> pages.renew(module, change.departments()));
    }

    /** Ends a started version for which no service came of it. */
    public void endUnlessServing(LiveModule module) {
        if (live.get(module.id()) != module) {
            end.end(module);
        }
    }

    /** Takes a module out of service; nothing happens where it is not in service. */
    public void leave(String id) {
        live(id).ifPresent(module -> {
            live.remove(id);
            routes.replace(Optional.of(module), Optional.empty());
            pages.lead(module, false);
            tell(id);
            end.end(module);
        });
    }

    /** A listener that fails is no reason to undo what has happened. */
    private void tell(String id) {
        try {
            ModuleCode.run(() -> events.publishEvent(new ModulesChanged(id)));
        } catch (RuntimeException e) {
            LOG.error("A listener failed after a change of module {}", id, e);
        }
    }

    /** Ends all modules when the portal ends; their pages end with it. */
    public void leaveAll() {
        List.copyOf(live.values()).forEach(module -> {
            live.remove(module.id());
            pages.stopWork(module);
            end.end(module);
        });
    }
}
