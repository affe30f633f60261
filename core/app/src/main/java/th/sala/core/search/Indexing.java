package th.sala.core.search;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.work.Progress;
import th.sala.core.module.ModulesChanged;

/**
 * Brings the index up to what has been committed, on one thread beside the screens: an import of thousands of rows waits
 * for none of it. What waits stands in the database, so that a portal that was killed goes on where it was.
 */
@Component
class Indexing implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int AT_ONCE = 200;
    /** What comes in so many milliseconds goes to the disk together; a file is often read by then, and indexed once. */
    private static final int GATHERS = 250;

    private static final int AFTER_START = 2;
    private static final int AGAIN_AFTER = 30;
    private static final int ROUND = 3600;

    private final SearchIndex index;
    private final EntryRows rows;
    private final Telling telling;
    private final TransactionTemplate transaction;
    private final ScheduledThreadPoolExecutor thread = thread();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean ready;

    Indexing(SearchIndex index, EntryRows rows, Telling telling, PlatformTransactionManager transactions) {
        this.index = index;
        this.rows = rows;
        this.telling = telling;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The start itself shall not wait for the index, nor share its processors with it. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.schedule(
                () -> {
                    ready = true;
                    wake();
                },
                AFTER_START,
                TimeUnit.SECONDS);
        thread.scheduleWithFixedDelay(this::wake, ROUND, ROUND, TimeUnit.SECONDS);
    }

    /** A module that came may be one the portal meets for the first time. */
    @EventListener
    void on(ModulesChanged changed) {
        wake();
    }

    /** Something waits, or may. */
    void wake() {
        if (ready && asked.compareAndSet(false, true)) {
            thread.schedule(this::run, GATHERS, TimeUnit.MILLISECONDS);
        }
    }

    private void run() {
        asked.set(false);
        try {
            catchUp();
        } catch (RuntimeException failed) {
            if (thread.isShutdown()) {
                return;
            }
            LOG.error("The index does not follow; what waits is tried again", failed);
            thread.schedule(this::wake, AGAIN_AFTER, TimeUnit.SECONDS);
        }
    }

    /** Has told what is to be told, and lets the index know all that waits; when this returns, nothing does. */
    synchronized void catchUp() {
        telling.tellWhatIsDue();
        learn(Progress.UNWATCHED);
    }

    /** Has everything told anew and learns all of it; what the index knew before is found until then. */
    synchronized void renew(Progress progress) {
        telling.tellAll(count -> progress.at(0, 0));
        rows.allPending();
        learn(progress);
    }

    private void learn(Progress progress) {
        if (!index.isWhole()) {
            index.renew();
        }
        long total = rows.countPending();
        long done = 0;
        for (List<Long> next = rows.pending(AT_ONCE); !next.isEmpty(); next = rows.pending(AT_ONCE)) {
            List<EntryRow> known = index.learn(next);
            transaction.executeWithoutResult(status -> rows.known(known));
            done += known.size();
            progress.at(Math.min(done, total), total);
        }
        index.filled();
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private static ScheduledThreadPoolExecutor thread() {
        var one = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "search-index");
            thread.setDaemon(true);
            return thread;
        });
        one.setRemoveOnCancelPolicy(true);
        return one;
    }
}
