package th.sala.core.work;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import th.sala.api.work.Cancelled;
import th.sala.api.work.LongWork;
import th.sala.api.work.Progress;

/** One piece of work: who asked for it, how far it is and whether it shall stop. */
final class RunningWork<T> implements LongWork.Running<T>, Progress {
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Set<ClassLoader> askedBy;
    private final @Nullable UI page;
    private volatile boolean begun;
    private volatile boolean cancelled;
    private volatile long done;
    private volatile long total;

    /**
     * A piece of work that has not begun.
     *
     * @param askedBy loaders of the classes on whose behalf it runs
     * @param page where it was asked for, null where no page did
     */
    RunningWork(Set<ClassLoader> askedBy, @Nullable UI page) {
        this.askedBy = askedBy;
        this.page = page;
    }

    boolean isAskedBy(ClassLoader loader) {
        return askedBy.contains(loader);
    }

    Optional<UI> page() {
        return Optional.ofNullable(page);
    }

    /** Whether it ended before it was through, so that nothing of it is kept. */
    boolean isStopped() {
        return result.isCompletedExceptionally() && result.exceptionNow() instanceof Cancelled;
    }

    void run(Function<Progress, T> work) {
        begun = true;
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
        if (!begun) {
            result.completeExceptionally(new Cancelled());
        }
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
