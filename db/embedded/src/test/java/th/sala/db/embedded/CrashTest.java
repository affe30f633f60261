package th.sala.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Killing at any moment loses nothing that was acknowledged, and the next start needs no help. */
@Tag("slow")
class CrashTest {
    private static final int CRASHES = 8;

    private final Random random = new Random();

    @TempDir
    Path home;

    @RepeatedTest(2)
    void rows_that_were_acknowledged_survive_every_crash() throws Exception {
        int acknowledged = 0;
        for (int crash = 0; crash < CRASHES; crash++) {
            Portal portal = Portal.start(home);
            assertThat(portal.lastWords()).startsWith("running ");
            acknowledged = writeUntilKilled(portal, acknowledged, random.nextBoolean());
            portal.kill();
        }
        try (Portal portal = Portal.start(home);
                Connection connection = portal.connect()) {
            assertThat(count(connection)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @RepeatedTest(4)
    void a_first_start_may_be_cut_off_at_any_moment() throws Exception {
        for (int attempt = 0; attempt < 3; attempt++) {
            Process cut = Portal.launch(home);
            cut.waitFor(random.nextInt(2500), TimeUnit.MILLISECONDS);
            cut.destroyForcibly().waitFor();
        }
        try (Portal portal = Portal.start(home);
                Connection connection = portal.connect()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private int writeUntilKilled(Portal portal, int acknowledged, boolean serverFirst) throws SQLException {
        int last = acknowledged;
        Instant end = Instant.now().plus(Duration.ofMillis(200 + random.nextInt(1500)));
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (id int primary key)");
            assertThat(count(connection)).isGreaterThanOrEqualTo(last);
            last = count(connection);
            while (Instant.now().isBefore(end)) {
                statement.execute("insert into kept values (" + (last + 1) + ")");
                last++;
            }
            if (serverFirst) {
                portal.server().destroyForcibly();
            }
        }
        return last;
    }

    private static int count(Connection connection) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
