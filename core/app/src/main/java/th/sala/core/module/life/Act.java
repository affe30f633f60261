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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import th.sala.core.module.ModuleAct;
import th.sala.core.module.Operation.Step;
import th.sala.core.module.store.Journal;

/** An act under way, with its steps as people watch them and as the journal keeps them. */
final class Act<T> implements ModuleAct<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Act.class);

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

    /** Neither a record that cannot be written nor a page that is gone is a reason to undo the act. */
    private void tell(int no, Step step) {
        Long into = operation;
        if (into != null) {
            try {
                journal.step(into, no, step);
            } catch (RuntimeException e) {
                LOG.error("The step {} of operation {} is missing in its record", step.key(), into, e);
            }
        }
        List<Step> all = steps();
        listeners.forEach(listener -> tell(listener, all));
    }

    private void tell(Consumer<List<Step>> listener, List<Step> all) {
        try {
            listener.accept(all);
        } catch (RuntimeException e) {
            listeners.remove(listener);
            LOG.info("Somebody who watched an act does so no more: {}", e.toString());
        }
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
