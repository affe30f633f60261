package th.sala.db.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * One real MariaDB for all tests of a JVM, in the folder of the system property {@code sala.test.home}; binaries and
 * data stay there for the next run, whether this one ends in order or not.
 */
public final class TestDatabase {
    private static final int HOMES = 9;
    private static final List<String> FAST = List.of(
            "--innodb-flush-log-at-trx-commit=2",
            "--innodb-doublewrite=0",
            "--innodb-buffer-pool-size=256M",
            "--max-connections=500");

    private TestDatabase() {}

    /** Address and account of one schema. */
    public record Schema(String name, String url, String user, String password) {
        /** Opens a connection of its own; the caller closes it. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    /** The server of this JVM, started at the first call and stopped when the JVM ends. */
    public static EmbeddedDatabase server() {
        return Server.RUNNING;
    }

    /**
     * An empty schema of this name; what an earlier test left in it is gone.
     *
     * @param name letters, digits and dots, such as the name of the test class
     */
    public static Schema schema(String name) {
        String schema = "sala_test_" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        EmbeddedDatabase server = server();
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_thai_520_w2");
        } catch (SQLException error) {
            throw new IllegalStateException("no test schema " + schema, error);
        }
        return new Schema(schema, server.urlOf(schema), server.user(), server.password());
    }

    private static final class Server {
        static final EmbeddedDatabase RUNNING = start();

        private static EmbeddedDatabase start() {
            HomeLock lock = freeHome(Path.of(System.getProperty("sala.test.home", "target/test-home")));
            EmbeddedDatabase server = EmbeddedDatabase.start(lock, true, ServerBinaries::find, FAST);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "sala-test-database-stop"));
            return server;
        }

        /** The home, or a neighbour where other tests hold it just now. */
        private static HomeLock freeHome(Path home) {
            for (int i = 1; i < HOMES; i++) {
                try {
                    return HomeLock.take(i == 1 ? home : home.resolveSibling(home.getFileName() + "-" + i));
                } catch (DatabaseFault held) {
                    continue;
                }
            }
            return HomeLock.take(home);
        }
    }
}
