package th.sala.core.schedule;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;

/** A task as the scheduler knows it. */
final class Recurring extends RecurringTask<Void> {
    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    private final ScheduledTask task;
    private final Progress progress;

    /**
     * @param progress stops the work where the portal stops
     */
    Recurring(ScheduledTask task, Progress progress) {
        super(task.name(), task.when(), Void.class, new Retried(task.when()));
        this.task = task;
        this.progress = progress;
    }

    /** Where the portal stops, the work is due at once for the next one. */
    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        try {
            return super.execute(instance, context);
        } catch (Cancelled stops) {
            LOG.info("{} goes on when a portal runs again", task.name());
            return (complete, execution) -> execution.reschedule(complete, complete.getTimeDone());
        }
    }

    @Override
    public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
        task.run(progress);
    }
}
