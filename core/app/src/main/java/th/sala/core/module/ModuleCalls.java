package th.sala.core.module;

import java.time.Duration;

/** Calls into modules that neither last for ever nor end more than the module's own work. */
public interface ModuleCalls {
    /**
     * Runs work that calls into the module on a thread of its own, which has neither the person nor the transaction of the
     * caller, and waits for it. After the time a module may take for its start the work is interrupted, and its
     * connections are taken back.
     *
     * @throws RuntimeException where the work fails, with an error too, or takes too long
     */
    void call(RunningModule module, Runnable work);

    /** As {@link #call(RunningModule, Runnable)}, with a time of its own. */
    void call(RunningModule module, Duration limit, Runnable work);
}
