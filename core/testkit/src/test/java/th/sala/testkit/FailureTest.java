package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import th.sala.core.module.ModuleState;
import th.sala.core.module.ModulesChanged;
import th.sala.core.module.Operation;
import th.sala.core.module.Operation.Result;

/** Whatever a new version breaks, the version before is in service afterwards. */
class FailureTest extends HostTest {
    @BeforeEach
    void good_version() {
        install(Notes.version("1.0.0"));
        notes("write", "หนึ่ง");
    }

    private static void stillGood(Operation failed, String reason) {
        assertThat(failed.result()).as(String.valueOf(failed.sentence())).isEqualTo(Result.FAILED);
        assertThat(failed.sentence().key()).as(failed.details()).isEqualTo(reason);
        assertThat(failed.details()).isNotBlank();
        assertThat(row("notes").version()).isEqualTo("1.0.0");
        assertThat(row("notes").state()).isEqualTo(ModuleState.RUNNING);
        assertThat(notes("all")).isEqualTo(List.of("หนึ่ง"));
    }

    @Test
    void a_migration_that_fails_only_on_the_real_rows() {
        // the rehearsal sees the first ten thousand rows; the one that is in the way comes later
        sql("insert into notes_note (text) select concat('n', seq) from seq_1_to_10001");
        sql("insert into notes_note (text) values ('n10001')");
        Operation failed = install(Notes.migrated(
                "1.1.0", Notes.sql("notes-2", "create unique index notes_note_text on notes_note (text)")));
        sql("delete from notes_note where text <> 'หนึ่ง'");
        stillGood(failed, "module.failed.migration");
    }

    @Test
    void a_mapping_that_does_not_fit_the_tables() {
        stillGood(install(Notes.version("1.1.0").type("Label", """
            @Entity @Table(name = "notes_label") class Label { @Id private Long id; }
            """)), "module.failed.mapping");
    }

    @Test
    void a_bean_that_does_not_start() {
        stillGood(install(Notes.version("1.1.0").type("Broken", """
            @Component class Broken { Broken() { throw new IllegalStateException("broken"); } }
            """)), "module.failed.bean");
    }

    @Test
    void a_bean_that_needs_what_is_not_there() {
        stillGood(install(Notes.version("1.1.0").type("Needy", """
            @Component class Needy { Needy(java.net.http.HttpClient client) {} }
            """)), "module.failed.needs");
    }

    @Test
    void a_view_that_needs_what_is_not_there() {
        stillGood(install(Notes.version("1.1.0").type("NeedyView", """
            @Route("notes/needy") @RolesAllowed("notes.read")
            class NeedyView extends Div { NeedyView(java.net.http.HttpClient client) {} }
            """)), "module.failed.viewNeeds");
    }

    @Test
    void a_view_whose_address_is_taken_by_another_view_of_the_module() {
        stillGood(install(Notes.version("1.1.0").type("SecondView", """
            @Route("notes/new") @RolesAllowed("notes.read") class SecondView extends Div {}
            """)), "module.failed.other");
    }

    @Test
    void a_class_of_the_core_is_not_there_for_a_module() {
        stillGood(install(Notes.version("1.1.0").type("Spy", """
            @Component class Spy {
                Spy() throws Exception { Class.forName("th.sala.core.people.Accounts", true, getClass().getClassLoader()); }
            }
            """)), "module.failed.coreClass");
    }

    @Test
    void sample_rows_that_break_off_leave_the_module_in_service_now_and_after_a_restart() {
        sql("delete from core_setting where name = 'setup.sample.notes'");
        List<Object> menus = new CopyOnWriteArrayList<>();
        PORTAL.context().addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) e -> {
            if (e.getPayload() instanceof ModulesChanged change) {
                menus.add(change.moduleId());
            }
        });
        Operation done = install(Notes.version("1.1.0").type("Sample", """
            @Component class Sample implements SampleData {
                private final NoteRepository notes;
                Sample(NoteRepository notes) { this.notes = notes; }
                public void load() { notes.save(new Note("half")); throw new NoClassDefFoundError("org/example/Lost"); }
            }
            """));
        assertThat(done.result()).as(done.details()).isEqualTo(Result.DONE);
        assertThat(menus).as("who listens after the sample hears of the change").contains("notes");
        PORTAL.restart();
        assertThat(row("notes").state()).isEqualTo(ModuleState.RUNNING);
        assertThat(row("notes").version()).isEqualTo("1.1.0");
        assertThat(notes("all")).isEqualTo(List.of("หนึ่ง"));
    }

    @Test
    void sample_rows_that_take_for_ever_end_at_the_limit() throws Exception {
        sql("delete from core_setting where name = 'setup.sample.notes'");
        Operation done = install(Notes.version("1.1.0").type("Sample", """
            @Component class Sample implements SampleData {
                private final NoteRepository notes;
                Sample(NoteRepository notes) { this.notes = notes; }
                public void load() {
                    notes.save(new Note("half"));
                    while (true) {
                        try { Thread.sleep(100_000); } catch (InterruptedException e) { }
                    }
                }
            }
            """));
        assertThat(done.result()).as(done.details()).isEqualTo(Result.DONE);
        assertThat(notes("all")).isEqualTo(List.of("หนึ่ง"));
        no_connection_is_held();
    }

    @Test
    void a_start_that_hangs_is_abandoned_with_its_connections() throws Exception {
        CompletableFuture<String> goOn = new CompletableFuture<>();
        CompletableFuture<List<String>> refused = new CompletableFuture<>();
        System.getProperties().put("notes.goOn", goOn);
        System.getProperties().put("notes.refused", refused);
        Operation failed = install(Notes.version("1.1.0").type("Hanging", """
            @Component @SuppressWarnings("unchecked") class Hanging {
                private final java.util.Properties system = System.getProperties();
                Hanging(org.springframework.transaction.support.TransactionTemplate tx, javax.sql.DataSource own)
                        throws Exception {
                    var goOn = (java.util.concurrent.CompletableFuture<String>) system.get("notes.goOn");
                    own.getConnection();
                    List<String> faults = new ArrayList<>();
                    fault(faults, () -> tx.execute(status -> {
                        while (!goOn.isDone()) {
                            try { Thread.sleep(50); } catch (InterruptedException e) { }
                        }
                        return "";
                    }));
                    fault(faults, () -> own.getConnection());
                    fault(faults, () -> tx.execute(status -> ""));
                    ((java.util.concurrent.CompletableFuture<List<String>>) system.get("notes.refused")).complete(faults);
                }
                private static void fault(List<String> faults, java.util.concurrent.Callable<?> work) {
                    try { work.call(); faults.add("none"); } catch (Exception e) { faults.add(e.getMessage()); }
                }
            }
            """));
        stillGood(failed, "module.failed.timeout");
        no_connection_is_held();
        assertThat(row("notes").health().key()).isEqualTo("module.health.notFreed");
        assertThat(act(host -> host.stop("notes")).result()).isEqualTo(Result.DONE);
        goOn.complete("");
        assertThat(refused.get(20, TimeUnit.SECONDS))
                .as("what was taken back is not taken again")
                .hasSize(3)
                .doesNotContain("none");
        no_connection_is_held();
    }

    @Test
    void a_start_that_ends_after_its_limit_leaves_nothing_behind() {
        CompletableFuture<String> ended = new CompletableFuture<>();
        System.getProperties().put("notes.ended", ended);
        stillGood(install(Notes.version("1.1.0").type("Late", """
            @Component class Late {
                Late() { try { Thread.sleep(100_000); } catch (InterruptedException e) { } }
                @jakarta.annotation.PreDestroy @SuppressWarnings("unchecked") void end() {
                    ((java.util.concurrent.CompletableFuture<String>) System.getProperties().get("notes.ended")).complete("");
                }
            }
            """)), "module.failed.timeout");
        assertThat(ended).succeedsWithin(Duration.ofSeconds(20));
    }

    /** Those the portal uses by itself for a moment come back. */
    private static void no_connection_is_held() throws SQLException {
        HikariPoolMXBean pool =
                PORTAL.bean(DataSource.class).unwrap(HikariDataSource.class).getHikariPoolMXBean();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(pool.getActiveConnections()).isZero());
    }

    @Test
    void a_module_whose_jar_was_lost_stops_nobody_and_can_be_installed_again() {
        sql("delete from core_module_jar");
        assertThat(row("notes").state()).isEqualTo(ModuleState.FAILED);
        PORTAL.restart();
        assertThat(row("notes").state()).isEqualTo(ModuleState.FAILED);
        assertThat(row("notes").health().key()).isEqualTo("module.rule.jarGone");
        assertThat(install(Notes.version("1.0.0")).result()).isEqualTo(Result.DONE);
        assertThat(notes("all")).isEqualTo(List.of("หนึ่ง"));
    }

    @Test
    void a_module_that_fails_at_boot_stops_nobody_and_says_why() {
        act(host -> host.stop("notes"));
        sql("rename table notes_note to notes_hidden");
        sql("update core_module set state = 'RUNNING'");
        PORTAL.restart();
        assertThat(row("notes").state()).isEqualTo(ModuleState.FAILED);
        assertThat(row("notes").health().key()).isEqualTo("module.failed.mapping");
        sql("rename table notes_hidden to notes_note");
        assertThat(act(host -> host.start("notes")).result()).isEqualTo(Result.DONE);
        assertThat(notes("all")).isEqualTo(List.of("หนึ่ง"));
    }
}
