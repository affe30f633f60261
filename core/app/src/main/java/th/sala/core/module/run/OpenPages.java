package th.sala.core.module.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import th.sala.api.draft.DraftValue;
import th.sala.api.people.DepartmentId;
import th.sala.core.module.ModuleLeaving;
import th.sala.core.module.ModuleSwitchedOff;
import th.sala.core.module.OwnModules;
import th.sala.core.people.WorkPlaces;
import th.sala.core.work.LongWorkService;

/** The pages people have open: who is inside a module, and how they are led out of it. */
@Component
class OpenPages {
    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);

    private final VaadinServices services;
    private final LongWorkService work;
    private final WorkPlaces places;
    private final ObjectProvider<OwnModules> own;
    private final ApplicationEventPublisher events;
    // A count is shown to somebody who waits for it: a page that answers late is left out.
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final Duration patience;

    OpenPages(
            VaadinServices services,
            LongWorkService work,
            WorkPlaces places,
            ObjectProvider<OwnModules> own,
            ApplicationEventPublisher events,
            @Value("${sala.modules.leave-limit:3s}") Duration patience) {
        this.services = services;
        this.work = work;
        this.places = places;
        this.own = own;
        this.events = events;
        this.patience = patience;
    }

    int countInside(ClassLoader loader) {
        AtomicInteger count = new AtomicInteger();
        inEveryPage(GLANCE, ui -> {
            if (PageContents.inside(ui, loader)) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }

    /** Leads everybody out of the module's views: home, or to the same address of the version that replaces it. */
    void lead(LiveModule module, boolean replaced) {
        stopWork(module);
        inEveryPage(patience, ui -> {
            if (PageContents.inside(ui, module.loader())) {
                List<DraftValue> unsaved = PageContents.unsaved(ui, module.loader());
                events.publishEvent(new ModuleLeaving(
                        module.id(), ui, replaced, module.workStopped().contains(ui), unsaved));
                PageContents.lead(ui, replaced);
            }
            PageContents.sweep(ui, module.loader());
        });
    }

    /**
     * Draws the module's pages anew for people of these departments: what they may do there is other than before. Text
     * that can no longer be saved is handed over; where nothing is taken away a form in use is left alone.
     */
    void renew(LiveModule module, Set<DepartmentId> departments) {
        inEveryPage(patience, ui -> {
            if (PageContents.at(ui, module.id()) && !Collections.disjoint(places.touched(), departments)) {
                boolean taken = own.getObject().withheld(module.id()).isPresent();
                if (taken || PageContents.typed(ui, module.loader()).isEmpty()) {
                    renew(ui, module, taken);
                }
            }
        });
    }

    private void renew(UI ui, LiveModule module, boolean taken) {
        List<DraftValue> unsaved = PageContents.unsaved(ui, module.loader());
        if (taken && !unsaved.isEmpty()) {
            events.publishEvent(new ModuleSwitchedOff(module.id(), ui, unsaved));
        }
        PageContents.renew(ui);
    }

    /** Stops the module's long work while its beans are there; the pages that watched it are told when they are led. */
    void stopWork(LiveModule module) {
        module.workStopped().addAll(work.stop(module.loader(), patience));
    }

    /** Under the lock of each session in turn of its own; a busy session is not waited for beyond the limit. */
    private void inEveryPage(Duration limit, Consumer<UI> work) {
        List<Future<?>> open = new ArrayList<>();
        for (VaadinSession session : services.sessions()) {
            if (session.hasLock()) {
                // the caller's own: what is left for later would wait for the caller itself
                inPages(session, work);
            } else {
                within(limit, () -> session.access(() -> inPages(session, work)))
                        .ifPresent(open::add);
            }
        }
        long until = System.nanoTime() + limit.toNanos();
        for (Future<?> each : open) {
            try {
                each.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                LOG.info("A busy session follows later");
            } catch (ExecutionException e) {
                LOG.warn("A page cannot be led out of a module", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A free session is worked on at once, and module code in its page may never come back. */
    private static Optional<Future<?>> within(Duration limit, Callable<Future<?>> access) {
        try {
            return Optional.of(new LimitedThread<>("module-pages", access).await(limit));
        } catch (TimeoutException e) {
            LOG.warn("A page hangs and is left to itself");
        } catch (ExecutionException e) {
            LOG.warn("A session cannot be reached", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static void inPages(VaadinSession session, Consumer<UI> work) {
        List.copyOf(session.getUIs()).forEach(ui -> in(ui, work));
    }

    private static void in(UI ui, Consumer<UI> work) {
        UI before = UI.getCurrent();
        UI.setCurrent(ui);
        try {
            work.accept(ui);
            if (ui.getPushConfiguration().getPushMode().isEnabled()
                    && ui.getInternals().getPushConnection() != null) {
                ui.push(); // what opens now, a dialog for instance, asks for the current page once more
            }
        } finally {
            UI.setCurrent(before);
        }
    }
}
