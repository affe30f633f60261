package th.sala.core.people.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.PersonId;
import th.sala.core.PortalTest;
import th.sala.core.people.Founding;
import th.sala.core.people.StructureReader;

/** A bureau with two units below the agency, with a head each, that stand since long. */
@Transactional
abstract class StructureTestBase extends PortalTest {
    @Autowired
    Departments departments;

    @Autowired
    Reorganisations reorganisations;

    @Autowired
    Units units;

    @Autowired
    Founding founding;

    @Autowired
    StructureReader structure;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    LocalDate today = LocalDate.EPOCH;
    LocalDate later = LocalDate.EPOCH;
    PersonId one = new PersonId(0);
    PersonId two = new PersonId(0);

    @BeforeEach
    void a_bureau_with_two_units() {
        today = LocalDate.now(clock);
        later = today.plusDays(30);
        founding.department("TB", "สำนักทดสอบ", "Test bureau", DepartmentKind.BUREAU, "สมศ.");
        founding.department("T1", "ภารกิจทดสอบหนึ่ง", "Test unit one", DepartmentKind.UNIT, "TB");
        founding.department("T2", "ภารกิจทดสอบสอง", "Test unit two", DepartmentKind.UNIT, "TB");
        one = founding.person("test.one", "หัวหน้าหนึ่ง", "หัวหน้าภารกิจ", "T1", "a password of a test", false);
        two = founding.person("test.two", "หัวหน้าสอง", "หัวหน้าภารกิจ", "T2", "a password of a test", false);
        founding.lead("T1", "test.one", "deputy");
        founding.lead("T2", "test.two", null);
        since(today.minusYears(1));
    }

    void since(LocalDate day) {
        database.sql("update core_department_state set valid_from = ?")
                .param(day)
                .update();
        database.sql("update core_placement set valid_from = ?").param(day).update();
        structure.forget();
    }

    long id(String code) {
        return database.sql("select id from core_department where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    DepartmentDetail detail(String code) {
        return as("admin", () -> departments.find(id(code)).orElseThrow());
    }

    UnitDraft draft(String code) {
        return detail(code).values();
    }

    DepartmentId department(String code) {
        return new DepartmentId(id(code));
    }

    void change(String code, LocalDate from, UnitDraft unit) {
        as("admin", () -> departments.change(id(code), detail(code).version(), from, unit));
    }

    void close(String code, LocalDate from, @Nullable String successor) {
        as("admin", () -> departments.close(id(code), detail(code).version(), from, successor));
    }

    long drafted(StructurePlan plan) {
        return drafted(plan, later);
    }

    long drafted(StructurePlan plan, LocalDate from) {
        return as("admin", () -> {
            long id = reorganisations.add(new Reorganisation.Head("ปรับโครงสร้างทดสอบ", "12/2570", today, from));
            reorganisations.plan(id, 0, plan);
            return id;
        });
    }

    long announced(StructurePlan plan) {
        return announced(plan, later);
    }

    long announced(StructurePlan plan, LocalDate from) {
        long id = drafted(plan, from);
        as("admin", () -> reorganisations.announce(id, detail(id).version()));
        return id;
    }

    Reorganisation.Detail detail(long id) {
        return as("admin", () -> reorganisations.find(id).orElseThrow());
    }

    static UnitDraft unit(String code, @Nullable String parent, @Nullable PersonId head) {
        return new UnitDraft(code, "หน่วย " + code, "Unit " + code, DepartmentKind.UNIT, parent, head, null, null);
    }

    static UnitDraft named(UnitDraft u, String name) {
        return new UnitDraft(u.code(), name, u.nameEn(), u.kind(), u.parent(), u.head(), u.deputy(), u.spendingLimit());
    }

    static UnitDraft led(UnitDraft u, @Nullable PersonId head) {
        return new UnitDraft(u.code(), u.name(), u.nameEn(), u.kind(), u.parent(), head, u.deputy(), u.spendingLimit());
    }

    /** Everything a reorganisation may touch, to compare before and after. */
    Map<String, Object> everything() {
        return Map.of(
                "departments", all("select id, code, successor_id from core_department order by id"),
                "states",
                        all("select id, department_id, valid_from, valid_to, name, name_en, kind, parent_id, head_id,"
                                + " deputy_id, spending_limit from core_department_state order by id"),
                "places",
                        all("select id, person_id, department_id, position, main, valid_from, valid_to"
                                + " from core_placement order by id"));
    }

    private Object all(String sql) {
        return database.sql(sql).query().listOfRows();
    }

    static void broken(Runnable act, @Nullable String field, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        e -> assertThat(e).returns(field, RuleBroken::field).returns(key, RuleBroken::key));
    }
}
