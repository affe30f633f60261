package th.sala.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.work.Progress;
import th.sala.core.PortalTest;

/** Scheduled work against a real database. */
class ScheduledWorkTest extends PortalTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient database;

    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();

    @AfterEach
    void nothing_stays() {
        database.sql("delete from core_scheduled_task where task_name like 'test.%'")
                .update();
    }

    @Test
    void what_is_due_is_done_with_nobody_signed_in_and_is_due_again() {
        CompletableFuture<Boolean> nobody = new CompletableFuture<>();
        ScheduledWork work = begin(progress -> {
            nobody.complete(current.id().isEmpty());
            begun.complete(true);
        });
        assertThat(nobody.join()).isTrue();
        work.stop();
        assertThat(next()).isCloseTo(Instant.now().plus(HOUR), within(5, ChronoUnit.MINUTES));
        assertThat(failures()).isZero();
        assertThat(picked()).isFalse();
    }

    @Test
    void what_fails_is_tried_again_earlier() {
        ScheduledWork work = begin(progress -> {
            begun.complete(true);
            throw new IllegalStateException("a fault of a test");
        });
        begun.join();
        work.stop();
        assertThat(next()).isCloseTo(Instant.now().plus(Duration.ofMinutes(10)), within(5, ChronoUnit.MINUTES));
        assertThat(failures()).isOne();
    }

    @Test
    void a_portal_that_stops_ends_its_work_and_leaves_it_due() {
        ScheduledWork work = begin(progress -> {
            begun.complete(true);
            while (true) {
                progress.at(1, 2);
            }
        });
        begun.join();
        work.stop();
        assertThat(next()).isBefore(Instant.now());
        assertThat(failures()).isZero();
        assertThat(picked()).isFalse();
    }

    @Test
    void what_fails_again_waits_longer_but_never_beyond_its_regular_time() {
        Instant now = Instant.parse("2026-11-20T19:00:00Z");
        var retried = new Retried(FixedDelay.of(HOUR));
        assertThat(retried.next(failed(now, 0))).isEqualTo(now.plus(Duration.ofMinutes(10)));
        assertThat(retried.next(failed(now, 1))).isEqualTo(now.plus(Duration.ofMinutes(20)));
        assertThat(retried.next(failed(now, 3))).isEqualTo(now.plus(HOUR));
        assertThat(retried.next(failed(now, 300))).isEqualTo(now.plus(HOUR));
    }

    private static ExecutionComplete failed(Instant at, int before) {
        var execution = new Execution(at, new TaskInstance<>("test.task", "x"), true, "", null, at, before, at, 1);
        return ExecutionComplete.failure(execution, at, at, new IllegalStateException());
    }

    private ScheduledWork begin(Consumer<Progress> act) {
        var settings = new ScheduleSettings(true, Duration.ZERO, Duration.ofMillis(100));
        var work = new ScheduledWork(List.of(new Task(act)), source, settings);
        work.start();
        work.begin();
        return work;
    }

    private Instant next() {
        return one("execution_time", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private int failures() {
        return one("consecutive_failures", Integer.class);
    }

    private boolean picked() {
        return one("picked", Boolean.class);
    }

    private <T> T one(String column, Class<T> type) {
        return database.sql("select " + column + " from core_scheduled_task where task_name = 'test.task'")
                .query(type)
                .single();
    }

    private record Task(Consumer<Progress> act) implements ScheduledTask {
        @Override
        public String name() {
            return "test.task";
        }

        @Override
        public Schedule when() {
            return FixedDelay.of(HOUR);
        }

        @Override
        public void run(Progress progress) {
            act.accept(progress);
        }
    }
}
