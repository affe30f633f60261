package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.RuleBroken;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.NotAllowed;
import th.sala.core.module.OwnModules;
import th.sala.core.module.reach.DepartmentModules;
import th.sala.core.module.reach.ModuleDefault;
import th.sala.core.people.AccessQuestions;
import th.sala.core.people.ModuleReach;

/** Who switches a module on and off for which department, and what a person may still do where it is off. */
class DepartmentModulesTest {
    private static final TestPortal PORTAL = TestPortal.start("departments");
    private static final String NOTES = "notes";

    private final DepartmentModules modules = PORTAL.bean(DepartmentModules.class);

    @BeforeAll
    static void a_module_in_service() {
        PORTAL.grantOwn("staff.it", "notes.read", "notes.edit");
        PORTAL.grantOwn("staff.research", "notes.read", "notes.edit");
        PORTAL.grant("staff.policy", "notes.read", "notes.edit");
        PORTAL.grant("finance", "notes.read");
        PORTAL.install(Notes.version("1.0.0").build());
    }

    @AfterAll
    static void end() {
        PORTAL.close();
    }

    @AfterEach
    void nothing_said() {
        List.of("core_module_department", "core_module_default")
                .forEach(table -> PORTAL.bean(JdbcClient.class)
                        .sql("delete from " + table)
                        .update());
        PORTAL.context().publishEvent(new ModuleReach.Changed());
    }

    /** The matrix: own department, another one, the whole agency; on and off; reading and changing. */
    @ParameterizedTest
    @CsvSource({
        "staff.it,     ภทส., true,  true,  true",
        "staff.it,     ภทส., false, true,  false",
        "staff.it,     ภวจ., true,  false, false",
        "staff.it,     ภวจ., false, false, false",
        "staff.research, ภวจ., false, true, true",
        "staff.policy, ภทส., true,  true,  true",
        "staff.policy, ภทส., false, true,  true",
        "finance,      ภทส., false, true,  false"
    })
    void where_it_is_off_what_reads_goes_on_and_what_changes_stops_unless_held_for_the_whole_agency(
            String who, String where, boolean on, boolean reads, boolean changes) {
        switchAs("head.it", "ภทส.", on);

        PORTAL.as(who, () -> {
            assertThat(PORTAL.people().may("notes.read", id(where))).isEqualTo(reads);
            assertThat(PORTAL.people().may("notes.edit", id(where))).isEqualTo(changes);
        });
    }

    /** The policy unit runs the notes of all units; with the module off at home it reads them only. */
    @Test
    void a_role_for_the_whole_agency_changes_nothing_while_the_own_department_has_it_off() {
        switchAs("head.policy", "ภนย.", false);
        PORTAL.as("staff.policy", () -> {
            assertThat(PORTAL.people().scope("notes.edit")).isEqualTo(DepartmentScope.NOWHERE);
            assertThat(PORTAL.people().may("notes.read", id("ภทส."))).isTrue();
            assertThatThrownBy(() -> call("write", "หลังปิด")).isInstanceOf(NotAllowed.class);
        });
        switchAs("head.policy", "ภนย.", true);
        PORTAL.as(
                "staff.policy",
                () -> assertThat(PORTAL.people().may("notes.edit", id("ภทส."))).isTrue());
    }

    @Test
    void what_is_the_agencys_is_held_for_all_by_whoever_holds_it_for_one_and_the_administrator_reads_the_same() {
        PORTAL.grant("legal", "ภทส.", Set.of("notes.list", "notes.read"));
        try {
            PORTAL.as("legal", () -> {
                assertThat(PORTAL.people().scope("notes.list")).isEqualTo(DepartmentScope.EVERYWHERE);
                assertThat(PORTAL.people().may("notes.read", id("ภวจ."))).isFalse();
            });
            assertThat(mayLegal("notes.list", "ภวจ.")).isTrue();
            assertThat(mayLegal("notes.read", "ภวจ.")).isFalse();
        } finally {
            PORTAL.bean(JdbcClient.class)
                    .sql("delete from core_assignment where person_id = ?")
                    .param(PORTAL.account("legal").person().value())
                    .update();
            PORTAL.context().publishEvent(new ModuleReach.Changed());
        }
    }

    private static boolean mayLegal(String permission, String where) {
        return PORTAL.as(
                "admin",
                () -> PORTAL.bean(AccessQuestions.class)
                        .ask(PORTAL.account("legal").person(), permission, id(where), Confidentiality.NORMAL)
                        .may());
    }

    @Test
    void a_service_refuses_to_change_and_goes_on_reading_at_the_next_call() {
        PORTAL.as("staff.it", () -> call("write", "ก่อนปิด"));
        switchAs("head.it", "ภทส.", false);

        PORTAL.as("staff.it", () -> {
            assertThatThrownBy(() -> call("write", "หลังปิด")).isInstanceOf(NotAllowed.class);
            assertThat(call("all").toString()).contains("ก่อนปิด");
        });

        switchAs("head.it", "ภทส.", true);
        PORTAL.as("staff.it", () -> call("write", "เปิดอีกครั้ง"));
    }

    @Test
    void only_the_head_of_the_department_switches() {
        for (String stranger : List.of("head.research", "staff.it", "admin", "director", "legal")) {
            assertThatThrownBy(() -> switchAs(stranger, "ภทส.", false))
                    .as(stranger)
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> PORTAL.as("head.research", () -> modules.offered(id("ภทส."))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> PORTAL.as("staff.it", modules::led)).isInstanceOf(NotAllowed.class);
        assertThat(PORTAL.as("head.it", modules::led))
                .extracting(Department::code)
                .containsExactly("ภทส.");
        assertThat(PORTAL.as("director", modules::led))
                .extracting(Department::code)
                .containsExactly("สมศ.");
    }

    @Test
    void only_the_administrator_says_who_may_have_it() {
        assertThatThrownBy(() -> allowAs("head.it", "ภทส.", true)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> PORTAL.as("head.it", () -> modules.byDefault(NOTES, ModuleDefault.BARRED)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> PORTAL.as("head.it", () -> modules.departments(NOTES)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_is_barred_cannot_be_switched_on_and_is_offered_again_once_allowed() {
        allowAs("admin", "สสป.", false);
        assertThatThrownBy(() -> switchAs("head.it", "ภทส.", true)).isInstanceOf(RuleBroken.class);
        assertThat(PORTAL.as("head.it", () -> modules.offered(id("ภทส.")))).isEmpty();
        PORTAL.as(
                "staff.it", () -> assertThat(PORTAL.people().may("notes.edit")).isFalse());

        allowAs("admin", "ภทส.", true);
        assertThat(PORTAL.as("head.it", () -> modules.offered(id("ภทส."))))
                .extracting(DepartmentModules.Offered::id)
                .containsExactly(NOTES);
        PORTAL.as(
                "staff.it", () -> assertThat(PORTAL.people().may("notes.edit")).isTrue());

        allowAs("admin", "ภทส.", null);
        PORTAL.as(
                "staff.it", () -> assertThat(PORTAL.people().may("notes.edit")).isFalse());
    }

    @Test
    void an_offered_module_is_in_nobodys_menu_until_a_head_switches_it_on() {
        PORTAL.as("admin", () -> modules.byDefault(NOTES, ModuleDefault.OFFERED));
        assertThat(has("staff.it")).isFalse();

        switchAs("head.it", "ภทส.", true);
        assertThat(has("staff.it")).isTrue();
        assertThat(has("staff.research")).isFalse();

        switchAs("director", "สมศ.", true);
        assertThat(has("staff.research")).isTrue();
    }

    @Test
    void the_administrator_sees_each_department_with_the_reason() {
        allowAs("admin", "สสป.", false);
        List<DepartmentModules.Line> lines = PORTAL.as("admin", () -> modules.departments(NOTES));

        assertThat(lines.getFirst())
                .returns("สมศ.", l -> l.department().code())
                .returns(0, DepartmentModules.Line::depth);
        assertThat(lines)
                .filteredOn(l -> l.department().code().equals("ภทส."))
                .singleElement()
                .returns(2, DepartmentModules.Line::depth)
                .returns(null, DepartmentModules.Line::word)
                .returns(id("สสป."), l -> l.reach().source().department());
    }

    @Test
    void whoever_only_reads_is_told_where_and_by_whom() {
        switchAs("head.it", "ภทส.", false);

        PORTAL.as(
                "staff.it",
                () -> assertThat(own().withheld(NOTES))
                        .hasValueSatisfying(w -> assertThat(w.department()).isEqualTo(id("ภทส.")))
                        .hasValueSatisfying(w -> assertThat(w.reach().source().by())
                                .isEqualTo(PORTAL.account("head.it").person())));
        PORTAL.as("staff.research", () -> assertThat(own().withheld(NOTES)).isEmpty());
        PORTAL.as("staff.policy", () -> assertThat(own().withheld(NOTES)).isEmpty());
    }

    @Test
    void what_was_said_outlives_the_module() {
        switchAs("head.it", "ภทส.", false);
        PORTAL.as("admin", () -> TestPortal.await(PORTAL.host().uninstall(NOTES)));
        PORTAL.install(Notes.version("1.0.0").build());

        PORTAL.as(
                "staff.it", () -> assertThat(PORTAL.people().may("notes.edit")).isFalse());
        assertThat(PORTAL.bean(JdbcClient.class)
                        .sql("select count(*) from core_audit where what = 'reach.off'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private static Object call(String method, Object... arguments) {
        Object service = PORTAL.moduleBean(NOTES, "NoteService");
        Class<?>[] types =
                java.util.stream.Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        try {
            return String.valueOf(service.getClass().getMethod(method, types).invoke(service, arguments));
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw (RuntimeException) e.getTargetException();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean has(String who) {
        return PORTAL.as(who, () -> own().has(NOTES));
    }

    private static OwnModules own() {
        return PORTAL.bean(OwnModules.class);
    }

    private void switchAs(String who, String department, boolean on) {
        PORTAL.as(who, () -> modules.switchTo(NOTES, id(department), on));
    }

    private void allowAs(String who, String department, @Nullable Boolean allowed) {
        PORTAL.as(who, () -> modules.allow(NOTES, id(department), allowed));
    }

    private static DepartmentId id(String code) {
        return PORTAL.people().departments().stream()
                .filter(d -> d.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
