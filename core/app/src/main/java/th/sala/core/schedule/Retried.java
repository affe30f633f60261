package th.sala.core.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;

/**
 * Has what failed tried again: after ten minutes, then ever later, but never later than it would be done anyway.
 *
 * @param schedule when it is done anyway
 */
record Retried(Schedule schedule) implements FailureHandler<Void> {
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final int MOST_DOUBLED = 5;

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> execution) {
        execution.reschedule(failed, next(failed));
    }

    Instant next(ExecutionComplete failed) {
        int before = Math.min(failed.getExecution().consecutiveFailures, MOST_DOUBLED);
        Instant soon = failed.getTimeDone().plus(FIRST.multipliedBy(1L << before));
        Instant regular = schedule.getNextExecutionTime(failed);
        return soon.isBefore(regular) ? soon : regular;
    }
}
