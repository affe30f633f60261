package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.PortalTest;
import th.sala.core.people.PersonnelFile.Draft;
import th.sala.core.people.PersonnelFile.Grant;
import th.sala.core.people.PersonnelFile.Move;
import th.sala.core.people.PersonnelFile.Reach;
import th.sala.core.people.Placements.FormerRoles;

/** Two units, a role, and the services that keep the files of people. */
@Transactional
abstract class PersonnelCase extends PortalTest {
    @Autowired
    Personnel personnel;

    @Autowired
    Placements placements;

    @Autowired
    Assignments assignments;

    @Autowired
    Leaving leaving;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Founding founding;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient database;

    @Autowired
    CurrentPerson current;

    @Autowired
    Clock clock;

    LocalDate today = LocalDate.EPOCH;
    DepartmentId first = new DepartmentId(0);
    DepartmentId second = new DepartmentId(0);
    long keeper;

    @BeforeEach
    void two_units_and_a_role() {
        today = LocalDate.now(clock);
        first = founding.department("T1", "ภารกิจทดสอบหนึ่ง", "First unit", DepartmentKind.UNIT, "สมศ.");
        second = founding.department("T2", "ภารกิจทดสอบสอง", "Second unit", DepartmentKind.UNIT, "สมศ.");
        founding.role("keeper", "ผู้ดูแลเงิน", "Keeper", Set.of("test.open"));
        keeper = database.sql("select id from core_role where code = 'keeper'")
                .query(Long.class)
                .single();
    }

    PersonId add(String username) {
        return asAdmin(() -> personnel.add(draft(username), place(first)));
    }

    static Draft draft(String username) {
        return new Draft(username, "เจ้าหน้าที่ ท", "ท", "0 2000 0000", "");
    }

    Move place(DepartmentId department) {
        return new Move(department, "เจ้าหน้าที่ทดสอบ", true, today, null);
    }

    void move(PersonId id, DepartmentId to, LocalDate from, FormerRoles roles) {
        asAdmin(() -> placements.move(id, file(id).version(), new Move(to, "เจ้าหน้าที่", true, from, null), roles));
    }

    void beside(PersonId id, DepartmentId in, LocalDate from, LocalDate to) {
        asAdmin(() ->
                placements.move(id, file(id).version(), new Move(in, "ช่วยงาน", false, from, to), FormerRoles.STAY));
    }

    void give(PersonId id, Reach reach, LocalDate from, @Nullable LocalDate to) {
        asAdmin(() -> assignments.give(id, file(id).version(), grant(reach, from, to)));
    }

    Grant grant(Reach reach, LocalDate from, @Nullable LocalDate to) {
        return new Grant(keeper, reach, first, Confidentiality.NORMAL, from, to);
    }

    PersonnelFile.Detail file(PersonId id) {
        return asAdmin(() -> personnel.find(id).orElseThrow());
    }

    void refused(String field, ThrowingCallable call) {
        as(
                "admin",
                () -> assertThatThrownBy(call)
                        .isInstanceOfSatisfying(
                                RuleBroken.class,
                                rule -> assertThat(rule.field()).isEqualTo(field)));
    }

    void brokenLast(ThrowingCallable call) {
        as(
                "admin",
                () -> assertThatThrownBy(call)
                        .isInstanceOfSatisfying(
                                RuleBroken.class,
                                rule -> assertThat(rule.key()).isEqualTo("people.rule.lastAdministrator")));
    }

    <T> T asAdmin(Supplier<T> work) {
        return as("admin", work);
    }

    void asAdmin(Runnable work) {
        as("admin", work);
    }
}
