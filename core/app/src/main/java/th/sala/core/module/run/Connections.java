package th.sala.core.module.run;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes connections back from a thread that will not give them back itself. */
@Component
class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final DataSource database;

    Connections(DataSource database) {
        this.database = database;
    }

    /** Ends whatever runs on the connection, and frees its place in the pool. */
    void takeBack(Connection connection) {
        try {
            if (connection.isClosed()) {
                return;
            }
            // first the server's side, so that a statement under way ends; the pool then closes its own side
            connection.unwrap(org.mariadb.jdbc.Connection.class).abort(Runnable::run);
            if (database.isWrapperFor(HikariDataSource.class)) {
                database.unwrap(HikariDataSource.class).evictConnection(connection);
            }
        } catch (SQLException e) {
            // the connection is cut already, which is what was wanted; the pool has noted it
            LOG.info("A connection of an abandoned start was cut: {}", e.getMessage());
        }
    }
}
