package th.sala.core.schedule;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import th.sala.api.work.Progress;

/**
 * Work that is done again and again, each time by one portal of those that share the database. A bean of this type is all
 * it takes.
 *
 * <p>What fails is logged and tried again later; so is what was under way when a portal stopped. It must therefore do no
 * harm to run twice.
 */
public interface ScheduledTask {
    /** What the database knows it by, {@code documents-trash}; never changes. */
    String name();

    /** When it is done; a time that went by while no portal was running is made up for. */
    Schedule when();

    /**
     * Does the work, with nobody signed in, in transactions of its own.
     *
     * @param progress to be told often: it stops the work where the portal stops
     */
    void run(Progress progress);
}
