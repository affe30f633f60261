package th.sala.core.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.sala.api.work.Cancelled;

/**
 * Does what is scheduled, some time after the portal is ready and until it stops. What is due stands in the database: of
 * several portals one takes it, and what a killed one had taken is taken by another.
 */
@Component
class ScheduledWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledWork.class);
    private static final String TABLE = "core_scheduled_task";
    private static final int THREADS = 2;
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final List<ScheduledTask> tasks;
    private final DataSource source;
    private final ScheduleSettings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private @Nullable Scheduler scheduler;

    ScheduledWork(List<ScheduledTask> tasks, DataSource source, ScheduleSettings settings) {
        this.tasks = tasks;
        this.source = source;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.enabled() && !tasks.isEmpty()) {
            Thread.ofPlatform().daemon().name("schedule-start").start(this::beginLater);
        }
    }

    private void beginLater() {
        try {
            Duration wait = settings.delay();
            while (!stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS) && !open()) {
                wait = AGAIN;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it could begin; a database that is away is asked again. */
    private synchronized boolean open() {
        try {
            if (running) {
                Scheduler opened = scheduler();
                opened.start();
                scheduler = opened;
            }
            return true;
        } catch (RuntimeException away) {
            LOG.error("Scheduled work does not begin yet", away);
            return false;
        }
    }

    private Scheduler scheduler() {
        return Scheduler.create(source)
                .startTasks(tasks.stream()
                        .map(task -> new Recurring(task, this::stopWhereThePortalStops))
                        .toList())
                .tableName(TABLE)
                .alwaysPersistTimestampInUTC()
                .threads(THREADS)
                .housekeeperExecutor(Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                        .daemon()
                        .name("schedule-housekeeper")
                        .factory()))
                .pollingInterval(settings.poll())
                .shutdownMaxWait(STOPS_WITHIN)
                .failureLogging(LogLevel.ERROR, true)
                .build();
    }

    private void stopWhereThePortalStops(long done, long total) {
        if (!running) {
            throw new Cancelled();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        synchronized (this) {
            if (scheduler != null) {
                scheduler.stop();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
