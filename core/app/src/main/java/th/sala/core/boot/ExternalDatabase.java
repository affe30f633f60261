package th.sala.core.boot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/** A MariaDB that somebody else runs, named by {@code SALA_DB_URL}, {@code SALA_DB_USER} and {@code SALA_DB_PASSWORD}. */
record ExternalDatabase(String url, String user, String password) {
    private static final String PREFIX = "jdbc:mariadb://";

    static Optional<ExternalDatabase> of(Map<String, String> environment) {
        String url = environment.getOrDefault("SALA_DB_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        if (!url.startsWith(PREFIX)) {
            throw new CannotStart("SALA_DB_URL must look like " + PREFIX + "host:3306/sala.");
        }
        return Optional.of(new ExternalDatabase(
                url, environment.getOrDefault("SALA_DB_USER", ""), environment.getOrDefault("SALA_DB_PASSWORD", "")));
    }

    /** What this database was set up as, or nothing while it is empty. */
    Optional<HomeKind> kind() {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return kind(connection);
        } catch (SQLException error) {
            throw new CannotStart(
                    "The database of SALA_DB_URL (%s, user \"%s\") cannot be reached: %s."
                            .formatted(url.replaceAll("\\?.*", ""), user, error.getMessage()),
                    error);
        }
    }

    /** Reads what the first start wrote; before it, there is no such table. */
    static Optional<HomeKind> kind(Connection connection) throws SQLException {
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, "core_setting", new String[] {"TABLE", "BASE TABLE"})) {
            if (!tables.next()) {
                return Optional.empty();
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet founded =
                        statement.executeQuery("select value from core_setting where name = 'setup.founded'")) {
            return founded.next() ? HomeKind.of(founded.getString(1)) : Optional.empty();
        }
    }
}
