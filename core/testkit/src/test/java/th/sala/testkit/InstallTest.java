package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.people.NotAllowed;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Operation;
import th.sala.core.module.Rehearsal;

class InstallTest {
    private static TestPortal portal;

    @BeforeAll
    static void boot() {
        portal = TestPortal.start("install");
        portal.grant("staff.policy", "notes.read", "notes.edit");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void a_module_is_rehearsed_installed_used_and_there_again_after_a_restart() throws Exception {
        Rehearsal rehearsal = portal.rehearse(Notes.version("1.0.0").build());
        assertThat(rehearsal.refusals()).isEmpty();
        assertThat(rehearsal.migrations())
                .hasSize(1)
                .first()
                .satisfies(m -> assertThat(m.sql()).startsWith("create table notes_note"));
        assertThat(rehearsal.views()).extracting(Rehearsal.View::route).containsExactlyInAnyOrder("notes", "notes/new");
        assertThat(rehearsal.views()).extracting(Rehearsal.View::titleTh).contains("รายการบันทึก");
        assertThat(rehearsal.permissions())
                .extracting(Rehearsal.Permission::titleEn)
                .contains("Read notes");
        assertThat(tables()).isEmpty();

        Operation done = portal.as("admin", () -> TestPortal.await(portal.host().install(rehearsal.id())));
        assertThat(done.result()).as(done.details()).isEqualTo(Operation.Result.DONE);
        assertThat(done.person()).isNotBlank();
        assertThat(done.steps())
                .extracting(Operation.Step::key)
                .containsExactly(
                        "module.step.unpack",
                        "module.step.check",
                        "module.step.migrate",
                        "module.step.start",
                        "module.step.enter");

        portal.as("staff.policy", () -> call("write", "หนึ่ง"));
        assertThatThrownBy(() -> portal.as("staff.policy", () -> call("writeAndFail", "สอง")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(notes()).containsExactly("หนึ่ง");
        assertThatThrownBy(() -> call("all")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> portal.as("legal", () -> call("all"))).isInstanceOf(NotAllowed.class);

        portal.restart();
        assertThat(portal.running("notes")).isPresent();
        assertThat(portal.as("admin", () -> portal.host().list())).first().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ModuleState.RUNNING);
            assertThat(row.titleTh()).isEqualTo("บันทึก");
            assertThat(row.healthy()).isTrue();
        });
        assertThat(portal.as("staff.policy", () -> call("all"))).isEqualTo(List.of("หนึ่ง"));
    }

    private static Object call(String method, Object... arguments) {
        Object service = portal.moduleBean("notes", "NoteService");
        try {
            Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
            return service.getClass().getMethod(method, types).invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getTargetException();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> tables() {
        return portal.bean(JdbcClient.class)
                .sql("show tables like 'notes%'")
                .query(String.class)
                .list();
    }

    private static List<String> notes() {
        return portal.bean(JdbcClient.class)
                .sql("select text from notes_note")
                .query(String.class)
                .list();
    }
}
