package th.sala.core.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.sala.db.embedded.TestDatabase;

/** The portal from outside: processes, ports, signals and what stands on the console. */
class PortalStartTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir
    Path folder;

    @Test
    void a_new_home_gets_the_sample_agency_for_this_machine_only_and_ends_with_its_database() throws Exception {
        Path home = folder.toRealPath().resolve("home");
        try (RunningPortal portal = RunningPortal.start(home)) {
            assertThat(portal.ready()).as("console: %s", portal.said()).isTrue();
            assertThat(portal.get(HERE, "/actuator/health")).startsWith("200 ").contains("\"status\":\"UP\"");
            assertThat(portal.get(HERE, "/actuator/env")).doesNotStartWith("200");
            Optional<InetAddress> outside = addressInTheNetwork();
            outside.ifPresent(address ->
                    assertThatThrownBy(() -> portal.get(address, "/login")).isInstanceOf(IOException.class));
            assertThat(RunningPortal.databasesOf(home)).hasSize(1);
            portal.stop();
            assertThat(portal.said())
                    .filteredOn(line -> line.startsWith("Sala is ready"))
                    .hasSize(1);
            assertThat(portal.said()).noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
        }
        assertThat(RunningPortal.databasesOf(home)).isEmpty();
        assertThat(home.resolve("log/sala.log")).isNotEmptyFile();
        assertThat(home.resolve("log/database.log")).content().contains("Shutdown complete");
    }

    @Test
    void after_kill_9_the_next_run_starts_by_itself() throws Exception {
        RunningPortal killed = RunningPortal.start(folder);
        killed.kill();
        try (RunningPortal next = RunningPortal.start(folder)) {
            assertThat(next.ready()).as("console: %s", next.said()).isTrue();
            assertThat(next.said())
                    .as("the sample agency is there already")
                    .noneMatch(line -> line.contains("Sign in"));
        }
    }

    @Test
    void a_note_that_hides_the_sample_agency_is_found_before_the_portal_listens() throws Exception {
        try (RunningPortal portal = RunningPortal.start(folder)) {
            assertThat(portal.ready()).as("console: %s", portal.said()).isTrue();
            portal.stop();
        }
        Path log = folder.resolve("log/sala.log");
        assertThat(log).content().contains("Tomcat started");
        Files.delete(log);
        Files.writeString(folder.resolve("kind"), "empty\n");
        assertRefused(RunningPortal.start(folder), "The database holds the sample agency");
        assertThat(log).content().doesNotContain("Tomcat started");
    }

    @Test
    void a_real_database_is_used_with_empty_first_and_as_it_is_afterwards() throws Exception {
        TestDatabase.Schema schema = TestDatabase.schema("external");
        Map<String, String> environment = Map.of(
                "SALA_DB_URL", schema.url(), "SALA_DB_USER", schema.user(), "SALA_DB_PASSWORD", schema.password());
        assertRefused(RunningPortal.start(folder, environment), "The database of SALA_DB_URL is not set up yet");
        try (RunningPortal portal = RunningPortal.start(folder, environment, "--empty")) {
            assertThat(portal.ready()).as("console: %s", portal.said()).isTrue();
            assertThat(portal.said()).anyMatch(line -> line.startsWith("Sign in as admin with "));
            InetAddress open = addressInTheNetwork().orElse(HERE);
            assertThat(portal.get(open, "/actuator/health")).startsWith("200 ");
        }
        try (RunningPortal portal = RunningPortal.start(folder, environment)) {
            assertThat(portal.ready()).as("console: %s", portal.said()).isTrue();
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void an_unknown_or_wrong_external_database_is_one_sentence() throws Exception {
        assertRefused(
                RunningPortal.start(folder, Map.of("SALA_DB_URL", "postgres://x")),
                "SALA_DB_URL must look like jdbc:mariadb://host:3306/sala.");
        assertRefused(
                RunningPortal.start(folder, Map.of("SALA_DB_URL", "jdbc:mariadb://127.0.0.1:1/sala")),
                "The database of SALA_DB_URL (jdbc:mariadb://127.0.0.1:1/sala");
    }

    @Test
    void a_taken_port_is_told_before_a_home_is_made() throws Exception {
        Path home = folder.resolve("home");
        try (ServerSocket taken = new ServerSocket(0, 1, HERE)) {
            assertRefused(
                    RunningPortal.start(taken.getLocalPort(), home, Map.of()),
                    "Port " + taken.getLocalPort() + " is taken by another program");
        }
        assertThat(home).doesNotExist();
    }

    @Test
    void a_home_that_cannot_be_made_is_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertRefused(RunningPortal.start(file.resolve("home")), "The home folder " + file.resolve("home"));
    }

    @Test
    void a_home_that_another_portal_holds_is_one_sentence() throws Exception {
        try (PortalHome held = PortalHome.open(folder)) {
            assertThat(held.path()).isEqualTo(folder.toRealPath());
            assertRefused(
                    RunningPortal.start(folder),
                    "Another Sala (process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_word_nobody_knows_is_answered_with_the_usage() throws Exception {
        assertRefused(RunningPortal.start(folder, "--emtpy"), "Sala does not know \"--emtpy\". Usage: sala run");
    }

    private static void assertRefused(RunningPortal portal, String sentence) throws InterruptedException {
        assertThat(portal.exitCode()).isEqualTo(1);
        List<String> said = portal.said();
        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).startsWith(sentence);
    }

    private static Optional<InetAddress> addressInTheNetwork() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }
}
