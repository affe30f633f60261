package th.sala.db.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of its own for one home folder: unpacked, installed, started, watched and stopped by the portal.
 * Its files are {@code data} and {@code database} in the home, its log is {@code log/database.log}; it listens on the
 * loopback interface only and knows one account, whose password stands in {@code database.properties}.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SCHEMA = "sala";
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int PORT_ATTEMPTS = 3;
    // recovery of a large database after a power cut takes its time
    private static final Duration START_PATIENCE = Duration.ofMinutes(10);

    private final HomeLock lock;
    private final boolean ownsLock;
    private final DataFolder data;
    private final ServerCommand command;
    private final DatabaseAccount account;
    private int port;
    private ServerProcess server;
    private volatile long logged;

    private EmbeddedDatabase(HomeLock lock, boolean ownsLock, DataFolder data, ServerCommand command) {
        this.lock = lock;
        this.ownsLock = ownsLock;
        this.data = data;
        this.command = command;
        this.account = DatabaseAccount.of(command.home());
        this.port = freePort();
        this.server = serverOn(port);
    }

    /**
     * Takes the home and starts its database; closing the database gives the home back.
     *
     * @throws DatabaseFault with one sentence for the person who starts it
     */
    public static EmbeddedDatabase start(Path home) {
        return start(home, List.of());
    }

    static EmbeddedDatabase start(Path home, List<String> serverOptions) {
        HomeLock lock = HomeLock.take(home);
        try {
            return start(lock, true, ServerBinaries::find, serverOptions);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** Starts the database of a home that the caller holds; the caller gives the home back after closing the database. */
    public static EmbeddedDatabase start(HomeLock lock) {
        return start(lock, false, ServerBinaries::find, List.of());
    }

    static EmbeddedDatabase start(
            HomeLock lock, boolean ownsLock, Function<Path, ServerBinaries> binaries, List<String> options) {
        Path home = lock.home();
        DataFolder data = new DataFolder(home);
        try {
            data.checkRoom();
            Files.createDirectories(home.resolve("tmp"));
            Files.createDirectories(home.resolve("log"));
            stopLeftover(data);
            ServerCommand command = new ServerCommand(binaries.apply(home.resolve("database")), home, options);
            command.turnLog();
            data.prepare(command);
            EmbeddedDatabase database = new EmbeddedDatabase(lock, ownsLock, data, command);
            database.run();
            return database;
        } catch (IOException error) {
            throw DatabaseFault.of(home, error);
        }
    }

    /** After kill -9 of a portal its server may still run; whoever holds the home may stop it. */
    private static void stopLeftover(DataFolder data) {
        List<String> ours = List.of("--datadir=" + data.path(), "--datadir=" + data.unfinished());
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(Arrays::asList)
                        .filter(arguments -> arguments.stream().anyMatch(ours::contains))
                        .isPresent())
                .toList()
                .forEach(process -> {
                    log.warn("A database left over from an earlier run (process {}) is stopped", process.pid());
                    ServerProcess.end(process);
                });
    }

    private void run() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                server.start();
                break;
            } catch (DatabaseFault fault) {
                if (attempt == PORT_ATTEMPTS || portFree(port)) {
                    throw fault;
                }
                port = freePort();
                server = serverOn(port);
            }
        }
        data.opened(command.binaries().version());
        account.note(command.home(), url());
        log.info("MariaDB {} runs on port {}", command.binaries().version(), port);
    }

    private ServerProcess serverOn(int chosen) {
        return new ServerProcess(
                () -> {
                    logged = command.logged();
                    return command.serve(chosen, account.initFile(command.home(), SCHEMA))
                            .start();
                },
                this::awaitConnections);
    }

    private void awaitConnections(Process process) throws InterruptedException {
        Instant deadline = Instant.now().plus(START_PATIENCE);
        while (!takesConnections()) {
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw command.fault(
                        "The database ended while starting (exit code %d)".formatted(process.exitValue()), logged);
            }
            if (Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw command.fault(
                        "The database took no connections within " + START_PATIENCE.toMinutes() + " minutes", logged);
            }
        }
    }

    private boolean takesConnections() {
        Properties login = new Properties();
        login.setProperty("user", account.user());
        login.setProperty("password", account.password());
        try (@Nullable Connection connection = new Driver().connect(url(), login)) {
            return connection != null;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException error) {
            throw new DatabaseFault("No free port on 127.0.0.1 for the database: " + error.getMessage(), error);
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static boolean portFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** The JDBC address of the portal's schema, without account. */
    public String url() {
        return urlOf(SCHEMA);
    }

    String urlOf(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    public String user() {
        return account.user();
    }

    public String password() {
        return account.password();
    }

    /** Whether the server runs just now; false for the moment between its end and its next start. */
    public boolean running() {
        return server.running();
    }

    /** The process id of the server, for tests and diagnosis. */
    public long pid() {
        return server.pid();
    }

    /** Stops the server in order and waits for it. */
    @Override
    public void close() {
        server.stop();
        if (ownsLock) {
            lock.close();
        }
    }
}
