package th.sala.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    // below the system's temporary folder, where the library's own start would delete the data
    @TempDir
    Path home;

    @Test
    void the_first_start_makes_a_database_that_sorts_thai_and_the_second_finds_its_rows() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            execute(
                    database,
                    "create table word (text varchar(40))",
                    "insert into word values ('ไก่'), ('กา'), ('เก่า')");
            assertThat(ask(database, "select @@collation_database")).containsExactly("utf8mb4_thai_520_w2");
            assertThat(ask(database, "select text from word order by text")).containsExactly("กา", "เก่า", "ไก่");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(ask(database, "select count(*) from word")).containsExactly("3");
        }
    }

    @Test
    void only_the_portals_own_account_gets_in_and_only_its_owner_can_read_the_password() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "root", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> ask(database, "select count(*) from mysql.global_priv"))
                    .isInstanceOf(SQLException.class);
            execute(database, "create database sala_rehearsal", "drop database sala_rehearsal");
            assertThat(database.url()).startsWith("jdbc:mariadb://127.0.0.1:");
        }
        for (String secret : List.of("database.properties", "tmp/init.sql")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void the_password_stays_the_same_and_a_lost_one_is_made_anew() throws Exception {
        String first;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            first = database.password();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(database.password()).isEqualTo(first);
        }
        Files.delete(home.resolve("database.properties"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(database.password()).isNotEqualTo(first);
            assertThat(ask(database, "select 1")).containsExactly("1");
        }
    }

    @Test
    void a_first_start_that_was_cut_off_is_begun_again() throws Exception {
        Files.createDirectories(home.resolve("data.new/mysql"));
        Files.writeString(home.resolve("data.new/ibdata1"), "half");
        Files.createDirectories(home.resolve("database/unfinished/bin"));
        Files.writeString(home.resolve("database/unfinished/bin/mariadbd"), "half");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(ask(database, "select 1")).containsExactly("1");
        }
        assertThat(home.resolve("data.new")).doesNotExist();
    }

    @Test
    void lost_binaries_are_unpacked_again_and_the_rows_stay() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            execute(database, "create table kept (id int)", "insert into kept values (7)");
        }
        Folders.delete(home.resolve("database"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(ask(database, "select id from kept")).containsExactly("7");
        }
    }

    @Test
    void a_home_whose_path_is_longer_than_a_socket_may_be_works() throws Exception {
        Path deep = home.resolve("ห้องเก็บเอกสาร with spaces and a name that goes on and on")
                .resolve("y".repeat(100));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(deep)) {
            assertThat(ask(database, "select 1")).containsExactly("1");
        }
    }

    @Test
    void a_second_portal_on_the_same_home_says_so_and_leaves_the_first_alone() throws Exception {
        try (Portal first = Portal.start(home);
                Portal second = Portal.start(home)) {
            assertThat(second.lastWords())
                    .startsWith("fault Another Sala (process ")
                    .contains(home.toRealPath().toString());
            assertThat(second.exitCode()).isEqualTo(1);
            try (Connection connection = first.connect()) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
        assertThatThrownBy(() -> {
                    try (HomeLock held = HomeLock.take(home)) {
                        HomeLock.take(home);
                    }
                })
                .isInstanceOf(DatabaseFault.class);
    }

    @Test
    void after_kill_9_of_the_portal_the_next_start_stops_the_leftover_and_keeps_every_commit() throws Exception {
        Portal killed = Portal.start(home);
        try (Connection connection = killed.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (id int primary key)");
            statement.execute("insert into kept values (1), (2), (3)");
        }
        ProcessHandle leftover = killed.server();
        killed.kill();
        try (Portal next = Portal.start(home)) {
            // over already, but whoever inherited it may take a moment to notice
            leftover.onExit().orTimeout(30, TimeUnit.SECONDS).join();
            try (Connection connection = next.connect();
                    ResultSet rows = connection.createStatement().executeQuery("select count(*) from kept")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(3);
            }
        }
    }

    @Test
    void the_server_ends_with_the_portal_even_when_that_is_killed() throws Exception {
        Portal killed = Portal.start(home);
        ProcessHandle server = killed.server();
        killed.kill();
        assertThat(server.onExit().orTimeout(30, TimeUnit.SECONDS).join().isAlive())
                .isFalse();
    }

    @Test
    void a_killed_server_is_started_again_on_the_same_address() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            execute(database, "create table kept (id int)", "insert into kept values (1)");
            ProcessHandle first = ProcessHandle.of(database.pid()).orElseThrow();
            first.destroyForcibly();
            first.onExit().join();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (count(database, "kept") != 1 && System.nanoTime() < until) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            assertThat(count(database, "kept")).isOne();
            assertThat(database.pid()).isNotEqualTo(first.pid());
        }
    }

    @Test
    void data_of_a_newer_mariadb_is_refused_and_left_as_it_is() throws Exception {
        EmbeddedDatabase.start(home).close();
        Path version = home.resolve("data/mariadb_upgrade_info");
        Files.writeString(version, "12.3.1-MariaDB");
        assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("written by MariaDB 12.3.1, which is newer than the 11.4.5");
        assertThat(version).hasContent("12.3.1-MariaDB");
        Files.writeString(version, "11.4.5");
        EmbeddedDatabase.start(home).close();
    }

    @Test
    void a_data_folder_that_is_no_database_is_not_touched() throws IOException {
        Path letter = Files.createDirectories(home.resolve("data")).resolve("letter.txt");
        Files.writeString(letter, "ถึง ผู้อำนวยการ");
        assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                .hasMessageContaining("holds something that is no database");
        assertThat(letter).hasContent("ถึง ผู้อำนวยการ");
    }

    @Test
    void a_server_that_cannot_start_is_reported_with_its_log() throws Exception {
        assertThatThrownBy(() -> EmbeddedDatabase.start(home, List.of("--no-such-option")))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("ended while starting")
                .hasMessageContaining("database.log");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(database.running()).isTrue();
        }
    }

    @Test
    void what_an_earlier_run_wrote_into_the_log_is_not_the_fault_of_today() throws Exception {
        EmbeddedDatabase.start(home).close();
        Files.writeString(
                home.resolve("log/database.log"),
                "[ERROR] mariadbd: Write error: No space left on device\n",
                StandardOpenOption.APPEND);
        assertThatThrownBy(() -> EmbeddedDatabase.start(home, List.of("--no-such-option")))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("ended while starting");
    }

    private static int count(EmbeddedDatabase database, String table) {
        try {
            return Integer.parseInt(
                    ask(database, "select count(*) from " + table).getFirst());
        } catch (SQLException notYet) {
            return -1;
        }
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> ask(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
