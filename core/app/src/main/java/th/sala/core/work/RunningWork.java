package th.sala.core.work;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import th.sala.api.work.Cancelled;
import th.sala.api.work.LongWork;
import th.sala.api.work.Progress;

/** One piece of work: how far it is and whether it shall stop. */
final class RunningWork<T> implements LongWork.Running<T>, Progress {
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile boolean cancelled;
    private volatile long done;
    private volatile long total;

    void run(Function<Progress, T> work) {
        try {
            at(0, 0);
            result.complete(work.apply(this));
        } catch (Throwable failed) {
            // Errors too: whoever watches must not wait for ever.
            result.completeExceptionally(failed);
        }
    }

    @Override
    public void at(long nowDone, long ofTotal) {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new Cancelled();
        }
        done = nowDone;
        total = ofTotal;
    }

    @Override
    public CompletableFuture<T> result() {
        return result;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public long done() {
        return done;
    }

    @Override
    public long total() {
        return total;
    }
}
