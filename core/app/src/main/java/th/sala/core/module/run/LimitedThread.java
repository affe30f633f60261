package th.sala.core.module.run;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import th.sala.core.module.jpa.Borrower;

/** Runs code of a module that may never come back: interrupted at its limit, then left to itself. */
final class LimitedThread<T> extends Thread implements Borrower {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Callable<T> work;
    private final Consumer<T> late;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final List<Connection> connections = new ArrayList<>();
    private boolean refused;

    LimitedThread(String name, Callable<T> work) {
        this(name, work, result -> {});
    }

    /** @param late takes a result nobody waits for any more */
    LimitedThread(String name, Callable<T> work, Consumer<T> late) {
        super(null, null, name, 0, false);
        this.work = work;
        this.late = late;
        setDaemon(true);
    }

    @Override
    @SuppressWarnings("IllegalCatch")
    public void run() {
        try {
            T value = work.call();
            if (!inTime(value)) {
                interrupted(); // that was meant for the work
                late.accept(value);
            }
        } catch (Throwable e) {
            // also errors: a module with a broken class file must not take more with it than itself
            result.completeExceptionally(e);
        }
    }

    private boolean inTime(T value) {
        synchronized (result) {
            return result.complete(value);
        }
    }

    /**
     * Waits for the end.
     *
     * @throws ExecutionException what the work threw
     * @throws TimeoutException where it took longer; the thread is interrupted and may still be alive
     */
    T await(Duration limit) throws ExecutionException, TimeoutException, InterruptedException {
        start();
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (!givenUp(e)) {
                return result.get();
            }
            join(GRACE);
            throw e;
        } catch (InterruptedException e) {
            if (!givenUp(e)) {
                late.accept(result.get());
            }
            throw e;
        }
    }

    /** From here on a result is late, whatever the work makes of the interruption; false where it came just before. */
    private boolean givenUp(Exception why) {
        synchronized (result) {
            boolean open = result.completeExceptionally(why);
            if (open) {
                interrupt();
            }
            return open;
        }
    }

    @Override
    public boolean borrowed(Connection connection) {
        synchronized (connections) {
            return !refused && connections.add(connection);
        }
    }

    @Override
    public List<Connection> surrender() {
        synchronized (connections) {
            refused = true;
            return List.copyOf(connections);
        }
    }
}
