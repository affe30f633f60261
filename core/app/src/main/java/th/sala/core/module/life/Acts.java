package th.sala.core.module.life;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.core.module.ModuleAct;
import th.sala.core.module.store.Journal;
import th.sala.core.people.CurrentActing;

/** Runs acts one at a time in the whole portal; the start of the portal and every administrator share one lock. */
@Component
class Acts {
    private static final Logger LOG = LoggerFactory.getLogger(Acts.class);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<String, Act<?>> underWay = new ConcurrentHashMap<>();
    private final Journal journal;
    private final Clock clock;

    Acts(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Starts the act on a thread of its own, with the rights and the name of the caller. */
    <T> ModuleAct<T> start(String module, Function<Act<T>, T> work) {
        Act<T> act = new Act<>(journal, clock);
        Runnable task = () -> {
            try {
                act.result().complete(run(module, act, work));
            } catch (RuleBroken e) {
                // an act before this one changed the module; whoever waits reads it in words
                act.result().completeExceptionally(e);
            } catch (RuntimeException | Error e) {
                LOG.error("An act on module {} ended unexpectedly", module, e);
                act.result().completeExceptionally(e);
            }
        };
        Thread.ofPlatform()
                .name("module-act-" + module)
                .start(new DelegatingSecurityContextRunnable(CurrentActing.carried(task)));
        return act;
    }

    /** Runs the act on the caller's thread; for the portal itself. */
    <T> T now(String module, Function<Act<T>, T> work) {
        return run(module, new Act<>(journal, clock), work);
    }

    private <T> T run(String module, Act<T> act, Function<Act<T>, T> work) {
        lock.lock();
        underWay.put(module, act);
        try {
            return work.apply(act);
        } finally {
            underWay.remove(module, act);
            lock.unlock();
        }
    }

    Optional<ModuleAct<?>> underWay(String module) {
        return Optional.ofNullable(underWay.get(module));
    }
}
