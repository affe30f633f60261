package th.sala.db.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that holds a home and its database, as a portal does; it can be killed. */
final class Portal implements AutoCloseable {
    private final Process process;
    private final List<String> said = new ArrayList<>();

    private Portal(Process process) {
        this.process = process;
    }

    /** Starts it and waits until its database runs, or until it has ended with a message. */
    static Portal start(Path home) {
        try {
            Process process = launch(home);
            Portal portal = new Portal(process);
            portal.await("running ");
            return portal;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Starts it without waiting. */
    static Process launch(Path home) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Portal.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** The program: starts the database, writes where it is, waits until it is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            System.out.println("running " + database.url() + " " + database.password() + " " + database.pid());
            Thread.currentThread().join();
        } catch (DatabaseFault fault) {
            System.out.println("fault " + fault.getMessage());
            System.exit(1);
        }
    }

    private void await(String beginning) throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith(beginning) || line.startsWith("fault ")) {
                return;
            }
        }
    }

    String lastWords() {
        return said.getLast();
    }

    Connection connect() throws SQLException {
        if (!lastWords().startsWith("running ")) {
            throw new IllegalStateException("The program did not start:\n" + String.join("\n", said));
        }
        String[] words = lastWords().split(" ");
        return DriverManager.getConnection(words[1], "sala", words[2]);
    }

    ProcessHandle server() {
        return ProcessHandle.of(Long.parseLong(lastWords().split(" ")[3])).orElseThrow();
    }

    /** kill -9: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() throws InterruptedException {
        process.waitFor(60, TimeUnit.SECONDS);
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
