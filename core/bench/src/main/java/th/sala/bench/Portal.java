package th.sala.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A portal as {@code ./sala run} starts it, with a look at its process. */
final class Portal implements AutoCloseable {
    private static final double KILO = 1024;
    private static final Pattern HEAP_USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private final Process process;
    private final Path home;
    private final int port;
    private final double seconds;

    private Portal(Process process, Path home, int port, double seconds) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.seconds = seconds;
    }

    /** Starts it on this home; {@code environment} comes on top of the launcher's own. */
    static Portal start(Path top, Path home, Map<String, String> environment) throws IOException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        top.resolve("sala").toString(),
                        "run",
                        "--port",
                        String.valueOf(port),
                        "--home",
                        home.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        BufferedReader console = process.inputReader();
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            if (line.startsWith("Sala is ready")) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                Thread.ofVirtual().start(() -> console.lines().forEach(ignored -> {}));
                return new Portal(process, home, port, seconds);
            }
        }
        throw new IOException("the portal does not start; see " + home.resolve("log"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** From the command to the answered sign-in page. */
    double seconds() {
        return seconds;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Main memory of the portal without its database, in MB. */
    double residentMegabytes() throws IOException {
        String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
        Matcher size = Pattern.compile("VmRSS:\\s+(\\d+)").matcher(status);
        return size.find() ? Double.parseDouble(size.group(1)) / KILO : Double.NaN;
    }

    /** What is left on the heap after a full collection, in KB. */
    double liveHeapKilobytes() throws IOException {
        command("GC.run");
        command("GC.run");
        Matcher generations = HEAP_USED.matcher(command("GC.heap_info"));
        double sum = 0;
        while (generations.find()) {
            sum += Double.parseDouble(generations.group(1));
        }
        return sum;
    }

    private String command(String words) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                        String.valueOf(process.pid()),
                        words)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The flags of its JVM that matter to a figure. */
    String flags() {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.stream(arguments)
                        .filter(word -> word.startsWith("-X"))
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    /** A connection to its embedded database. */
    Connection connect() throws SQLException, IOException {
        Properties account = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("database.properties"))) {
            account.load(in);
        }
        return DriverManager.getConnection(
                account.getProperty("url"), account.getProperty("user"), account.getProperty("password"));
    }

    @Override
    public void close() throws InterruptedException {
        process.toHandle().destroy();
        process.waitFor();
    }
}
