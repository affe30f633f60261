package th.sala.core.module.reach;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import th.sala.api.people.DepartmentId;
import th.sala.core.module.ModulesChanged;
import th.sala.core.module.ReachChanged;
import th.sala.core.people.ModuleReach;

/** Tells of changes: rights at once, open pages after the commit. */
@Component
class ReachEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ReachEvents.class);

    private final ApplicationEventPublisher events;

    ReachEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Another version may say otherwise which of its permissions only read; before the open pages draw their menus. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ModulesChanged change) {
        events.publishEvent(new ModuleReach.Changed());
    }

    /** From now on rights are read anew, and once more when the running transaction has ended. */
    void forgetWhatWas() {
        events.publishEvent(new ModuleReach.Changed());
    }

    /** Tells open pages when the running transaction has ended. */
    void tell(String module, Set<DepartmentId> departments) {
        var change = new ReachChanged(module, departments);
        // after the rights are forgotten once more, which happens in the same phase and was asked for before
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    // the person who changes it holds the lock of a page
                    Thread.ofPlatform().daemon().name("reach-changed").start(() -> tell(change));
                }
            }
        });
    }

    private void tell(ReachChanged change) {
        try {
            events.publishEvent(change);
        } catch (RuntimeException e) {
            LOG.error("Open pages could not be told of {}", change, e);
        }
    }
}
