package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.api.RuleBroken;
import th.sala.api.people.NotAllowed;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Operation;
import th.sala.core.module.Operation.Result;
import th.sala.core.module.Rehearsal;
import th.sala.core.module.Rehearsal.Change;
import th.sala.core.module.SignatureState;
import th.sala.core.module.UninstallPreview;

class InstallTest extends HostTest {
    @Test
    void a_module_is_rehearsed_installed_used_and_there_again_after_a_restart() {
        Rehearsal rehearsal = PORTAL.rehearse(Notes.version("1.0.0").build());
        assertThat(rehearsal.refusals()).isEmpty();
        assertThat(rehearsal.migrations())
                .singleElement()
                .satisfies(m -> assertThat(m.sql()).startsWith("create table if not exists notes_note"));
        assertThat(rehearsal.views()).extracting(Rehearsal.View::route).containsExactlyInAnyOrder("notes", "notes/new");
        assertThat(rehearsal.views()).extracting(Rehearsal.View::titleTh).contains("รายการบันทึก");
        assertThat(rehearsal.permissions())
                .extracting(Rehearsal.Permission::titleEn)
                .contains("Read notes");
        assertThat(texts("show tables like 'notes%'")).isEmpty();
        assertThat(texts("show databases like 'sala_try%'")).isEmpty();

        Operation done = act(host -> host.install(rehearsal.id()));
        assertThat(done.result()).as(done.details()).isEqualTo(Result.DONE);
        assertThat(done.person()).isNotBlank();
        assertThat(done.steps())
                .extracting(Operation.Step::key)
                .containsExactly(
                        "module.step.unpack",
                        "module.step.check",
                        "module.step.migrate",
                        "module.step.start",
                        "module.step.enter");
        assertThat(texts("select what from core_audit where subject_kind = 'module'"))
                .contains("module.act.install");

        notes("write", "หนึ่ง");
        assertThatThrownBy(() -> notes("writeAndFail", "ไม่เหลือ")).isInstanceOf(IllegalStateException.class);
        assertThat(texts("select text from notes_note")).containsExactly("หนึ่ง");
        assertThat(texts("select after_state from core_audit where what = 'notes.written'"))
                .contains("\"หนึ่ง\"")
                .doesNotContain("\"ไม่เหลือ\"");

        PORTAL.restart();
        assertThat(row("notes")).satisfies(row -> {
            assertThat(row.state()).isEqualTo(ModuleState.RUNNING);
            assertThat(row.titleTh()).isEqualTo("บันทึก");
            assertThat(row.signature()).isEqualTo(SignatureState.TRUSTED);
            assertThat(row.healthy()).isTrue();
        });
        assertThat(notes("all")).isEqualTo(List.of("หนึ่ง"));
    }

    @Test
    void services_of_a_module_ask_for_their_permissions() {
        install(Notes.version("1.0.0"));
        assertThatThrownBy(() -> call("notes", "NoteService", "all")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> PORTAL.as("legal", () -> call("notes", "NoteService", "all")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> notes("forNobody"))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        assertThat(notes("all")).isEqualTo(List.of());
    }

    @Test
    void only_an_administrator_touches_modules() {
        assertThatThrownBy(() -> PORTAL.as("legal", () -> PORTAL.host().list())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> PORTAL.host().history()).isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_upgrade_migrates_takes_over_and_can_be_taken_back() {
        install(Notes.version("1.0.0"));
        notes("write", "หนึ่ง");
        Rehearsal rehearsal = PORTAL.rehearse(
                Notes.migrated("1.1.0", Notes.sql("notes-2", "alter table notes_note add column mark varchar(20) null"))
                        .build());
        assertThat(rehearsal.migrations()).hasSize(1);
        assertThat(rehearsal.from()).isEqualTo("1.0.0");
        assertThat(rehearsal.views()).extracting(Rehearsal.View::change).containsOnly(Change.KEPT);
        assertThat(act(host -> host.install(rehearsal.id())).result()).isEqualTo(Result.DONE);
        assertThat(texts("select column_name from information_schema.columns where column_name = 'mark'"
                        + " and table_name = 'notes_note' and table_schema = database()"))
                .hasSize(1);
        assertThat(row("notes").version()).isEqualTo("1.1.0");
        assertThat(row("notes").versionBefore()).isEqualTo("1.0.0");

        Operation back = act(host -> host.downgrade("notes"));
        assertThat(back.result()).as(back.details()).isEqualTo(Result.DONE);
        assertThat(PORTAL.running("notes").orElseThrow().version()).isEqualTo("1.0.0");
        notes("write", "สอง");
        assertThat(notes("all")).isEqualTo(List.of("หนึ่ง", "สอง"));
        assertThat(PORTAL.as("admin", () -> PORTAL.host().history("notes")))
                .extracting(Operation::kind)
                .containsExactly(Operation.Kind.DOWNGRADE, Operation.Kind.UPGRADE, Operation.Kind.INSTALL);
    }

    @Test
    void an_older_version_is_installed_only_when_asked_for() {
        install(Notes.version("1.1.0"));
        var upload = receive(Notes.version("1.0.0").build());
        assertThat(upload.accepted()).isTrue();
        assertThat(upload.downgrade()).isTrue();
        PORTAL.as("admin", () -> {
            var id = java.util.Objects.requireNonNull(upload.id());
            Rehearsal unasked = TestPortal.await(PORTAL.host().rehearse(id, false));
            assertThat(unasked.refusals()).extracting(w -> w.key()).containsExactly("module.refused.downgrade");
            assertThatThrownBy(() -> PORTAL.host().install(unasked.id())).isInstanceOf(RuleBroken.class);
            Rehearsal asked = TestPortal.await(PORTAL.host().rehearse(id, true));
            assertThat(TestPortal.await(PORTAL.host().install(asked.id())).kind())
                    .isEqualTo(Operation.Kind.DOWNGRADE);
        });
        assertThat(row("notes").version()).isEqualTo("1.0.0");
    }

    @Test
    void a_stopped_module_stays_stopped_until_it_is_started() {
        install(Notes.version("1.0.0"));
        assertThat(act(host -> host.stop("notes")).result()).isEqualTo(Result.DONE);
        PORTAL.restart();
        assertThat(PORTAL.running("notes")).isEmpty();
        assertThat(row("notes").state()).isEqualTo(ModuleState.STOPPED);
        assertThat(act(host -> host.start("notes")).result()).isEqualTo(Result.DONE);
        assertThat(PORTAL.running("notes")).isPresent();
    }

    @Test
    void uninstalling_keeps_the_data_and_reinstalling_finds_it() {
        install(Notes.version("1.0.0"));
        notes("write", "หนึ่ง");
        var preview = PORTAL.as("admin", () -> PORTAL.host().previewUninstall("notes"));
        assertThat(preview.tables()).extracting(t -> t.table() + " " + t.rows()).containsExactly("notes_note 1");
        assertThat(preview.screens())
                .extracting(UninstallPreview.Screen::route)
                .containsExactlyInAnyOrder("notes", "notes/new");
        assertThat(act(host -> host.uninstall("notes")).result()).isEqualTo(Result.DONE);
        assertThat(PORTAL.running("notes")).isEmpty();
        assertThat(row("notes").state()).isEqualTo(ModuleState.REMOVED);

        var offer = PORTAL.as("admin", () -> PORTAL.host().offers().getFirst());
        PORTAL.as("admin", () -> {
            var upload = PORTAL.host().take(offer);
            Rehearsal again =
                    TestPortal.await(PORTAL.host().rehearse(java.util.Objects.requireNonNull(upload.id()), false));
            assertThat(again.migrations()).isEmpty();
            assertThat(again.from()).isNull();
            assertThat(TestPortal.await(PORTAL.host().install(again.id())).result())
                    .isEqualTo(Result.DONE);
        });
        assertThat(notes("all")).isEqualTo(List.of("หนึ่ง"));
    }

    @Test
    void a_rehearsal_is_worth_nothing_once_the_module_has_changed() {
        Rehearsal first = PORTAL.rehearse(Notes.version("1.0.0").build());
        install(Notes.version("1.1.0"));
        PORTAL.as(
                "admin",
                () -> assertThatThrownBy(() -> PORTAL.host().install(first.id()))
                        .isInstanceOfSatisfying(
                                RuleBroken.class, e -> assertThat(e.key()).isEqualTo("module.rule.changedSince")));
    }

    @Test
    void a_first_installation_that_failed_is_repeated_with_a_mended_jar() {
        Operation failed = install(Notes.version("1.0.0").type("Broken", """
            @Component class Broken { Broken() { throw new IllegalStateException("broken"); } }
            """));
        assertThat(failed.result()).isEqualTo(Result.FAILED);
        assertThat(install(Notes.version("1.0.0")).result()).isEqualTo(Result.DONE);
    }

    @Test
    void a_first_installation_whose_migrations_failed_half_way_is_repeated_with_a_mended_jar() {
        Operation failed = install(Notes.migrated(
                "1.0.0",
                Notes.sql(
                        "notes-2",
                        "insert into notes_note (text) values (if(database() like 'sala_try%', 'scratch', null))")));
        assertThat(failed.sentence().key()).as(failed.details()).isEqualTo("module.failed.migration");
        assertThat(texts("show tables like 'notes_note'")).hasSize(1);

        Operation mended = install(
                Notes.migrated("1.0.0", Notes.sql("notes-2", "insert into notes_note (text) values ('หนึ่ง')")));
        assertThat(mended.result()).as(mended.details()).isEqualTo(Result.DONE);
        assertThat(notes("all")).isEqualTo(List.of("หนึ่ง"));
    }

    @Test
    void an_upload_is_kept_for_a_day_after_the_last_who_sent_it() {
        Path again = Notes.version("1.0.0").build();
        receive(again);
        receive(Notes.version("1.1.0").build());
        sql("update core_module_jar set received_at = utc_timestamp() - interval 2 day");
        receive(again);
        assertThat(texts("select version from core_module_jar")).containsExactly("1.0.0");
    }
}
