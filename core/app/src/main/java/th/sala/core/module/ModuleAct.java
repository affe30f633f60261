package th.sala.core.module;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An act under way on a thread of its own; the screen polls {@link #steps()} or listens, and shows the result. */
public interface ModuleAct<T> {
    /** Steps so far, the last one perhaps under way. */
    List<Operation.Step> steps();

    /**
     * Calls back whenever a step begins or ends, on the thread of the act, with all steps so far; a listener that
     * touches a screen must use {@code ui.access}.
     */
    void onStep(Consumer<List<Operation.Step>> listener);

    /**
     * The result. A failed installation, start or stop is a result too: an {@link Operation} that says so. Only a
     * fault of the host itself completes it exceptionally.
     */
    CompletableFuture<T> result();
}
