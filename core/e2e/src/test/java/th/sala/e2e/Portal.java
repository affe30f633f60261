package th.sala.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.testkit.SigningKey;

/** One portal for the journeys of a class, started as everybody starts it: {@code ./sala run} on a fresh home. */
final class Portal implements AutoCloseable {
    private static final String READY = "Sala is ready: ";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path top = Folders.top();
    private final Path home = Folders.target().resolve("home" + System.getProperty("sala.fork", ""));
    private final int port = freePort();
    private @Nullable Process process;

    /** Starts on a home that nobody used before. */
    static Portal onFreshHome() {
        Portal portal = new Portal();
        Folders.delete(portal.home);
        portal.trustTestModules();
        portal.start();
        return portal;
    }

    /** Modules that the journeys make up are signed by the testkit's key. */
    private void trustTestModules() {
        try {
            Path trust = Files.createDirectories(home.resolve("trust"));
            Files.copy(SigningKey.trusted().certificate(), trust.resolve("test.pem"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the launcher and returns once it says that the portal is ready. */
    void start() {
        var command = new ProcessBuilder(
                        top.resolve("sala").toString(),
                        "run",
                        "--port",
                        String.valueOf(port),
                        "--home",
                        home.toString())
                .directory(top.toFile())
                .redirectErrorStream(true);
        // a start from the cache is not what is tested here, and making it takes longer than all journeys
        command.environment().put("SALA_AOT", "off");
        command.environment().keySet().removeIf(name -> name.startsWith("SALA_DB_") || name.equals("SALA_MODE"));
        try {
            Process started = command.start();
            process = started;
            awaitReady(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Process started) {
        var ready = new CompletableFuture<Void>();
        Thread.ofVirtual().start(() -> readConsole(started, ready));
        try {
            ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            started.destroy();
            throw new IllegalStateException("The portal does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            started.destroy();
            throw new IllegalStateException(e);
        }
    }

    /** To its end, or the portal would block when the pipe is full. */
    private static void readConsole(Process started, CompletableFuture<Void> ready) {
        List<String> lines = new ArrayList<>();
        try (var console =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = console.readLine(); line != null; line = console.readLine()) {
                lines.add(line);
                if (line.startsWith(READY)) {
                    ready.complete(null);
                }
            }
        } catch (IOException e) {
            lines.add(e.toString());
        }
        ready.completeExceptionally(new IllegalStateException(String.join("\n", lines)));
    }

    /** As Ctrl-C does. */
    void stop() {
        end(false);
    }

    /** What the log complains of, warnings included, from the first line to the last. */
    List<String> complaints() {
        try (Stream<String> log = Files.lines(home.resolve("log/sala.log"))) {
            // the index recommends a faster way to compute once in each process, whenever it begins
            return log.filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                    .filter(line -> !line.contains("VectorizationProvider"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut does. */
    void kill() {
        end(true);
    }

    private void end(boolean forcibly) {
        Process running = process;
        if (running == null) {
            return;
        }
        process = null;
        Process ending = forcibly ? running.destroyForcibly() : running;
        if (!forcibly) {
            running.destroy();
        }
        try {
            if (!ending.waitFor(60, TimeUnit.SECONDS)) {
                ending.destroyForcibly();
                throw new IllegalStateException("The portal did not stop within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where it keeps what is not in the database. */
    Path home() {
        return home;
    }

    /** Main memory of the portal without its database, in MB. */
    long residentMegabytes() {
        try (Stream<String> lines = Files.lines(
                Path.of("/proc", String.valueOf(Objects.requireNonNull(process).pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole address of a path such as {@code /login}. */
    String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
