package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import th.sala.db.embedded.EmbeddedDatabase;

/** kill -9 in the middle of decisions, of the portal and of its database: none is lost, none counts twice. */
class KilledTest {
    private static final long SEED = 20_261_122L;
    private static final int FEWEST = 30;
    private static final int MOST = 90;
    private static final int LONG = 12;

    @TempDir
    private Path home;

    private final Random random = new Random(SEED);
    private final List<String> decided = new ArrayList<>();

    @Test
    void a_decision_somebody_was_told_of_outlives_the_portal_and_its_database() throws Exception {
        run(0, false);
        run(1, true);
    }

    @Test
    @Tag("slow")
    void so_it_does_again_and_again() throws Exception {
        for (int i = 0; i < LONG; i++) {
            run(i, i % 2 == 1);
        }
    }

    private void run(int number, boolean killDatabase) throws Exception {
        int enough = decided.size() + FEWEST + random.nextInt(MOST);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            Process portal = portal(number, database);
            try (BufferedReader said = portal.inputReader()) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    if (line.startsWith(DecidesUntilKilled.DECIDED)) {
                        decided.add(line.substring(DecidesUntilKilled.DECIDED.length()));
                    }
                    if (decided.size() == enough) {
                        kill(killDatabase ? ProcessHandle.of(database.pid()).orElseThrow() : portal.toHandle());
                    } else if (decided.size() == enough + MOST) {
                        // its database came back before everybody had noticed
                        kill(portal.toHandle());
                    }
                }
            } finally {
                portal.destroyForcibly().waitFor();
            }
        }
        assertThat(decided).hasSizeGreaterThanOrEqualTo(enough);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            check(JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password())));
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
    }

    private Process portal(int number, EmbeddedDatabase database) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DecidesUntilKilled.class.getName(),
                Integer.toString(number),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--sala.home=" + home.resolve("portal"),
                "--sala.empty=true",
                "--sala.schedule.enabled=false",
                "--logging.threshold.console=OFF",
                "--server.port=0");
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void check(JdbcClient database) {
        List<String> kept = database.sql(
                        "select concat(approval_id, ' ', desk) from core_approval_mark where what = 'AGREED'")
                .query(String.class)
                .list();
        assertThat(kept)
                .as("all that somebody was told of")
                .containsAll(decided)
                .doesNotHaveDuplicates();
        assertThat(odd(database, """
                        select a.id from core_approval a
                        where (select count(*) from core_approval_mark m where m.approval_id = a.id and m.what = 'AGREED')
                            <> (select count(*) from core_audit u where u.subject_module = 'core' and u.subject_kind = 'approval'
                                and u.subject_id = a.id and u.what = 'approval.agreed')
                        """))
                .as("decisions without their row of audit")
                .isEmpty();
        assertThat(odd(database, """
                        select a.id from core_approval a
                        where (select count(*) from test_effect e where e.approval_id = a.id) <> if(a.state = 'APPROVED', 1, 0)
                        """))
                .as("ends the module was not told of once")
                .isEmpty();
        assertThat(odd(database, """
                        select a.id from core_approval a
                        where exists (select 1 from core_approval_seat s where s.approval_id = a.id and s.waiting = 1)
                            <> (a.state = 'UNDER_WAY')
                        """)).as("requests nobody is asked about").isEmpty();
        assertThat(odd(database, """
                        select min(id) from core_approval group by number having count(*) > 1 or number = ''
                        """)).as("numbers given twice or not at all").isEmpty();
    }

    private static List<Long> odd(JdbcClient database, String question) {
        return database.sql(question).query(Long.class).list();
    }
}
