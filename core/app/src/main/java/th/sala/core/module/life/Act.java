package th.sala.core.module.life;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import th.sala.core.module.ModuleAct;
import th.sala.core.module.Operation.Step;
import th.sala.core.module.store.Journal;

/** An act under way, with its steps as people watch them and as the journal keeps them. */
final class Act<T> implements ModuleAct<T> {
    private final Journal journal;
    private final Clock clock;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Consumer<List<Step>>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Long operation;

    Act(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** From now on steps are written into the record of this operation. */
    void record(long into) {
        operation = into;
    }

    <R> R step(String key, Supplier<R> work) {
        Instant started = clock.instant();
        int no = begin(new Step(key, started, null, false));
        boolean done = false;
        try {
            R value = work.get();
            done = true;
            return value;
        } finally {
            note(no, new Step(key, started, Duration.between(started, clock.instant()), !done));
        }
    }

    void step(String key, Runnable work) {
        step(key, () -> {
            work.run();
            return true;
        });
    }

    private int begin(Step step) {
        int no;
        synchronized (steps) {
            no = steps.size();
            steps.add(step);
        }
        tell(no, step);
        return no;
    }

    private void note(int no, Step step) {
        synchronized (steps) {
            steps.set(no, step);
        }
        tell(no, step);
    }

    private void tell(int no, Step step) {
        Long into = operation;
        if (into != null) {
            journal.step(into, no, step);
        }
        List<Step> all = steps();
        listeners.forEach(l -> l.accept(all));
    }

    @Override
    public List<Step> steps() {
        synchronized (steps) {
            return List.copyOf(steps);
        }
    }

    @Override
    public void onStep(Consumer<List<Step>> listener) {
        listeners.add(listener);
        listener.accept(steps());
    }

    @Override
    public CompletableFuture<T> result() {
        return result;
    }
}
