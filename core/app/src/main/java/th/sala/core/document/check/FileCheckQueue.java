package th.sala.core.document.check;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import th.sala.api.document.FileVerdict;
import th.sala.core.module.ModulesChanged;

/** Has files looked at one after the other, beside the screens; those of other portals are looked for now and then. */
@Component
class FileCheckQueue implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(FileCheckQueue.class);
    private static final int AFTER_START = 5;
    private static final int ROUND = 30;

    private static final Duration SOON = Duration.ofMinutes(1);

    private final FileChecks files;
    private final OfferedChecks checks;
    private final CheckLimits limits;
    private final boolean enabled;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("document-check").factory());
    private volatile boolean ready;

    FileCheckQueue(
            FileChecks files,
            OfferedChecks checks,
            CheckLimits limits,
            @Value("${sala.schedule.enabled:true}") boolean enabled) {
        this.files = files;
        this.checks = checks;
        this.limits = limits;
        this.enabled = enabled;
    }

    /** The start itself shall not wait for files. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = enabled;
        if (ready) {
            thread.scheduleWithFixedDelay(this::round, AFTER_START, ROUND, TimeUnit.SECONDS);
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CheckAwaited file) {
        wake();
    }

    /** A module that came may be the one that is waited for. */
    @EventListener
    void on(ModulesChanged changed) {
        wake();
    }

    private void wake() {
        if (ready && !thread.isShutdown()) {
            thread.execute(this::round);
        }
    }

    private void round() {
        try {
            work();
        } catch (RuntimeException databaseAway) {
            if (!thread.isShutdown()) {
                LOG.warn("The queue of files to look at rests for a while", databaseAway);
            }
        }
    }

    /** Has every file looked at that waits now. */
    void work() {
        if (checks.areAny()) {
            files.noteOffered();
        }
        Duration atMost = limits.checkTime().plus(SOON);
        for (Optional<FileChecks.Due> file = files.take(atMost);
                file.isPresent() && !thread.isShutdown();
                file = files.take(atMost)) {
            look(file.get());
        }
    }

    private void look(FileChecks.Due file) {
        if (checks.areAny()) {
            settle(file, verdict(file));
            files.noteOffered();
        } else if (checks.areAwaited()) {
            files.giveBack(file, SOON);
        } else {
            LOG.warn("Nobody offers to look at files any more; {} is let through", file.hash());
            files.clean(file);
        }
    }

    private FileVerdict verdict(FileChecks.Due file) {
        try {
            return checks.ask(file);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("A check of file {} does not end", file.hash(), failed);
            return FileVerdict.later(failed.toString());
        }
    }

    private void settle(FileChecks.Due file, FileVerdict verdict) {
        switch (verdict.kind()) {
            case CLEAN -> files.clean(file);
            case REFUSED -> {
                LOG.warn("File {} is refused: {}", file.hash(), verdict.reasonEn());
                files.refused(file, verdict);
            }
            case LATER -> {
                LOG.info("File {} is looked at again later: {}", file.hash(), verdict.reasonEn());
                files.later(file);
            }
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
