package th.sala.api.work;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Runs work that takes longer than a click beside the screen, as the person who started it. */
public interface LongWork {
    /**
     * Starts the work on a thread of its own, with the signed-in person and the language of the caller. Work of a module
     * is cancelled when the module stops or is replaced.
     *
     * @param work gets the progress to report to; opens its own transaction
     */
    <T> Running<T> start(Function<Progress, T> work);

    /** Work under way. */
    interface Running<T> {
        /** Completes with the result, with {@link Cancelled} or with the fault. */
        CompletableFuture<T> result();

        /** Asks the work to stop at its next report of progress. */
        void cancel();

        /** Units finished so far. */
        long done();

        /** Units in all, 0 where unknown. */
        long total();
    }
}
