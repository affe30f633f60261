package th.sala.core.ui;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import th.sala.api.work.LongWork;
import th.sala.api.work.Progress;

/** Long work that is over when it is started. */
final class AtOnce implements LongWork {
    @Override
    public <T> Running<T> start(Function<Progress, T> work) {
        var result = new CompletableFuture<T>();
        try {
            result.complete(work.apply(Progress.UNWATCHED));
        } catch (RuntimeException fault) {
            result.completeExceptionally(fault);
        }
        return new Over<>(result);
    }

    private record Over<T>(CompletableFuture<T> result) implements Running<T> {
        @Override
        public void cancel() {}

        @Override
        public long done() {
            return 0;
        }

        @Override
        public long total() {
            return 0;
        }
    }
}
