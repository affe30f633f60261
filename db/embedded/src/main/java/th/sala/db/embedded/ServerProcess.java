package th.sala.db.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running server and the thread that watches it: a server that ends by itself is started again on the same port,
 * so that the connection pool finds it. The thread lives as long as the JVM because the kernel ends the server with
 * the thread that started it.
 */
final class ServerProcess {
    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration RESTART_WINDOW = Duration.ofMinutes(1);
    private static final int RESTARTS_IN_WINDOW = 5;

    /** Starts the process. */
    interface Starter {
        Process start() throws IOException;
    }

    /** Answers once the server takes connections; fails if it does not. */
    interface Readiness {
        void await(Process process) throws InterruptedException;
    }

    private final Starter starter;
    private final Readiness readiness;
    private final CompletableFuture<@Nullable Void> ready = new CompletableFuture<>();
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private final Thread watcher = new Thread(this::watch, "sala-database");
    private volatile @Nullable Process process;
    private volatile boolean stopping;

    ServerProcess(Starter starter, Readiness readiness) {
        this.starter = starter;
        this.readiness = readiness;
        watcher.setDaemon(true);
    }

    /** Starts the server and returns when it takes connections. */
    void start() {
        watcher.start();
        try {
            ready.join();
        } catch (CompletionException failed) {
            stop();
            if (failed.getCause() instanceof DatabaseFault fault) {
                throw fault;
            }
            throw new DatabaseFault("The database could not be started: " + failed.getMessage(), failed);
        }
    }

    private void watch() {
        try {
            while (!stopping) {
                Process started = starter.start();
                process = started;
                if (stopping) {
                    end(started.toHandle());
                    return;
                }
                readiness.await(started);
                ready.complete(null);
                int exit = started.waitFor();
                if (stopping || !mayRestart()) {
                    return;
                }
                log.warn("The database ended unexpectedly (exit code {}); it is started again", exit);
            }
        } catch (IOException | RuntimeException error) {
            if (!ready.completeExceptionally(error)) {
                log.error("The database cannot be started again", error);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean mayRestart() {
        Instant now = Instant.now();
        restarts.addLast(now);
        restarts.removeIf(at -> at.isBefore(now.minus(RESTART_WINDOW)));
        if (restarts.size() > RESTARTS_IN_WINDOW) {
            log.error("The database ended {} times within a minute and is not started again", restarts.size());
            return false;
        }
        return true;
    }

    /** Whether the server runs just now. */
    boolean running() {
        Process current = process;
        return current != null && current.isAlive();
    }

    long pid() {
        Process current = process;
        return current == null ? -1 : current.pid();
    }

    /** Asks the server to stop and waits until it has. */
    void stop() {
        stopping = true;
        Process current = process;
        if (current != null) {
            end(current.toHandle());
        }
    }

    /** Lets a server shut down in order; after a minute it is ended, and recovers at its next start. */
    static void end(ProcessHandle server) {
        server.destroy();
        server.onExit()
                .completeOnTimeout(server, STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (server.isAlive()) {
            server.destroyForcibly();
            server.onExit().join();
        }
    }
}
