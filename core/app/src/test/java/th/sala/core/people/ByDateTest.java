package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.core.PortalTest;

/** What the agency is today, was before and is going to be. */
@Transactional
class ByDateTest extends PortalTest {
    @Autowired
    private People people;

    @Autowired
    private Founding founding;

    @Autowired
    private StructureReader structure;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private jakarta.persistence.EntityManager entities;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private DepartmentId before = new DepartmentId(0);
    private DepartmentId after = new DepartmentId(0);

    @BeforeEach
    void reorganised_yesterday() {
        today = LocalDate.now(clock);
        before = founding.department("B1", "ภารกิจเดิม", "Unit before", DepartmentKind.UNIT, "สมศ.");
        after = founding.department("B2", "ภารกิจใหม่", "Unit after", DepartmentKind.UNIT, "สมศ.");
        database.sql("update core_department_state set valid_from = ?, valid_to = ? where department_id = ?")
                .params(today.minusYears(1), today.minusDays(1), before.value())
                .update();
        database.sql("update core_department set successor_id = ? where id = ?")
                .params(after.value(), before.value())
                .update();
        structure.forget();
    }

    @Test
    void a_closed_department_is_no_choice_but_is_found_with_who_took_over() {
        assertThat(people.departments())
                .extracting(Department::id)
                .contains(after)
                .doesNotContain(before);
        assertThat(people.department(before))
                .hasValueSatisfying(d ->
                        assertThat(d).returns("ภารกิจเดิม", Department::name).returns(after, Department::successor));
    }

    @Test
    void the_past_reads_as_it_was() {
        Structure then = structure.on(today.minusDays(10));
        assertThat(then.find(before)).isPresent();
        assertThat(then.find(after)).isEmpty();
    }

    @Test
    void a_name_counts_from_its_day() {
        database.sql("update core_department_state set valid_to = ? where department_id = ?")
                .params(today, after.value())
                .update();
        database.sql("insert into core_department_state (department_id, valid_from, name, name_en, kind, parent_id)"
                        + " values (?, ?, 'ภารกิจพรุ่งนี้', 'Unit of tomorrow', 'UNIT', null)")
                .params(after.value(), today.plusDays(1))
                .update();
        structure.forget();

        assertThat(people.department(after))
                .hasValueSatisfying(d -> assertThat(d.name()).isEqualTo("ภารกิจใหม่"));
        assertThat(structure.on(today.plusDays(1)).find(after))
                .hasValueSatisfying(d -> assertThat(d.name()).isEqualTo("ภารกิจพรุ่งนี้"));
    }

    @Test
    void records_of_the_closed_department_are_the_successors_and_nobody_elses() {
        founding.role("till", "ผู้ดูแลเงิน", "Keeper", Set.of("test.open"));
        founding.department("B3", "ภารกิจอื่น", "Other unit", DepartmentKind.UNIT, "สมศ.");
        founding.assign(person("test.after", "B2"), "till", "B2", false);
        founding.assign(person("test.other", "B3"), "till", "B3", false);

        as("test.after", () -> assertThat(people.may("test.open", before)).isTrue());
        as("test.other", () -> assertThat(people.may("test.open", before)).isFalse());
    }

    @Test
    void a_role_held_for_the_closed_department_goes_on_for_who_took_it_over() {
        founding.role("till", "ผู้ดูแลเงิน", "Keeper", Set.of("test.open"));
        founding.department("B3", "ภารกิจอื่น", "Other unit", DepartmentKind.UNIT, "สมศ.");
        PersonId officer = person("test.officer", "B2");
        founding.assign(officer, "till", "B1", false);

        as("test.officer", () -> {
            assertThat(people.may("test.open", before)).isTrue();
            assertThat(people.may("test.open", after)).isTrue();
            assertThat(people.scope("test.open").departments()).containsExactlyInAnyOrder(before, after);
        });
    }

    @Test
    void a_person_moves_on_the_day_and_not_before() {
        PersonId mover = person("test.mover", "B2");
        place(mover, "สมศ.", "ผู้เชี่ยวชาญ", today.plusDays(1));
        assertThat(people.find(mover))
                .hasValueSatisfying(
                        p -> assertThat(p).returns(after, Person::department).returns("เจ้าหน้าที่", Person::position));

        database.sql("update core_placement set valid_from = ? where person_id = ? and valid_from > ?")
                .params(today, mover.value(), today)
                .update();
        database.sql("update core_placement set valid_from = ? where person_id = ? and department_id = ?")
                .params(today.minusDays(9), mover.value(), after.value())
                .update();
        assertThat(people.find(mover)).hasValueSatisfying(p -> assertThat(p).returns("ผู้เชี่ยวชาญ", Person::position));
    }

    @Test
    void an_account_counts_to_its_last_day() {
        person("test.leaver", "B2");
        lastDay(today);
        assertThat(accounts.loadUserByUsername("test.leaver").getUsername()).isEqualTo("test.leaver");
        assertThat(people.search("test.leaver", 5)).hasSize(1);

        lastDay(today.minusDays(1));
        assertThatThrownBy(() -> accounts.loadUserByUsername("test.leaver"))
                .isInstanceOf(UsernameNotFoundException.class);
        assertThat(people.search("test.leaver", 5)).isEmpty();
    }

    private void lastDay(LocalDate day) {
        database.sql("update core_person set last_day = ? where username = 'test.leaver'")
                .param(day)
                .update();
        entities.clear();
    }

    private PersonId person(String username, String department) {
        return founding.person(username, "ผู้ทดสอบ", "เจ้าหน้าที่", department, "a password of a test", false);
    }

    private void place(PersonId person, String department, String position, LocalDate from) {
        database.sql("insert into core_placement (person_id, department_id, position, main, valid_from)"
                        + " select ?, id, ?, true, ? from core_department where code = ?")
                .params(person.value(), position, from, department)
                .update();
    }
}
