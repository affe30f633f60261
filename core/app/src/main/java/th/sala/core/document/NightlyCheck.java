package th.sala.core.document;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import th.sala.api.time.ThaiDates;
import th.sala.api.work.Progress;
import th.sala.core.document.store.StoreChecks;
import th.sala.core.schedule.ScheduledTask;

/** Compares files with their hashes by night, each anew after its days. */
@Component
class NightlyCheck implements ScheduledTask {
    private final StoreChecks checks;
    private final DocumentCare care;
    private final Clock clock;

    NightlyCheck(StoreChecks checks, DocumentCare care, Clock clock) {
        this.checks = checks;
        this.care = care;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "documents-store";
    }

    @Override
    public Schedule when() {
        return Schedules.daily(ThaiDates.ZONE, care.check().time());
    }

    @Override
    public void run(Progress progress) {
        Instant now = clock.instant();
        checks.make(
                now.minus(Duration.ofDays(care.check().days())),
                now.plus(care.check().longest()),
                null,
                progress);
    }
}
