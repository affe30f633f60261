package th.sala.core.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import th.sala.core.SalaPortal;

/** A portal as a process of its own, started as the launcher starts it. */
final class RunningPortal implements AutoCloseable {
    private final Process process;
    private final int port;
    private final List<String> said = new ArrayList<>();

    private RunningPortal(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port and waits until it is ready or has ended. */
    static RunningPortal start(Path home, String... options) throws IOException {
        return start(home, Map.of(), options);
    }

    static RunningPortal start(Path home, Map<String, String> environment, String... options) throws IOException {
        return start(freePort(), home, environment, options);
    }

    static RunningPortal start(int port, Path home, Map<String, String> environment, String... options)
            throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin/java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SalaPortal.class.getName(),
                                "--port",
                                String.valueOf(port),
                                "--home",
                                home.toString()),
                        Arrays.stream(options))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SALA_"));
        builder.environment().putAll(environment);
        RunningPortal portal = new RunningPortal(builder.start(), port);
        portal.listen();
        return portal;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void listen() throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith("Sala is ready")) {
                return;
            }
        }
    }

    /** All lines on the console so far. */
    List<String> said() {
        return said;
    }

    boolean ready() {
        return said.contains("Sala is ready: http://localhost:" + port);
    }

    /** The body of a page, with its status in front. */
    String get(InetAddress address, String path) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(URI.create("http://" + address.getHostAddress() + ":" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }

    /** The database process that this portal started. */
    static Stream<ProcessHandle> databasesOf(Path home) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains("--datadir=" + home.resolve("data")))
                        .orElse(false));
    }

    /** kill -9: nothing of the portal's own runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, as a service manager sends it, and the rest of what the portal says. */
    int stop() throws IOException, InterruptedException {
        // Process.destroy() would close the console before its last words
        process.toHandle().destroy();
        said.addAll(process.inputReader().lines().toList());
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        process.waitFor(2, TimeUnit.MINUTES);
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
