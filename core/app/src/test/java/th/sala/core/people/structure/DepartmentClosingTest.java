package th.sala.core.people.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.people.People;
import th.sala.api.people.Person;

/** Departments end, and who and what is in them goes to the successor. */
class DepartmentClosingTest extends StructureTestBase {
    @Autowired
    private People people;

    @Test
    void who_works_in_a_closed_unit_moves_to_its_successor_that_day() {
        close("T1", later, "T2");
        assertThat(structure.on(later).find(department("T1"))).isEmpty();
        assertThat(structure.on(later.minusDays(1)).find(department("T1"))).isPresent();
        assertThat(places(one)).containsExactly(tuple(id("T1"), later.minusDays(1)), tuple(id("T2"), null));
        assertThat(people.find(one))
                .hasValueSatisfying(p -> assertThat(p).returns(department("T1"), Person::department));
        assertThat(as("admin", () -> departments.tree(later, true)).stream().flatMap(DepartmentRow::all))
                .filteredOn(r -> r.unit().department().code().equals("T1"))
                .singleElement()
                .returns(later.minusDays(1), DepartmentRow::lastDay)
                .returns("T2 ภารกิจทดสอบสอง", DepartmentRow::successor);
        assertThat(as("admin", () -> departments.tree(later, false)).stream().flatMap(DepartmentRow::all))
                .extracting(r -> r.unit().department().code())
                .doesNotContain("T1");
    }

    private List<org.assertj.core.groups.Tuple> places(th.sala.api.people.PersonId person) {
        return database.sql(
                        "select department_id, valid_to from core_placement where person_id = ? order by valid_from")
                .param(person.value())
                .query((row, number) -> tuple(row.getLong("department_id"), row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    @Test
    void a_place_beside_the_main_one_is_not_doubled_by_a_closing() {
        database.sql("insert into core_placement (person_id, department_id, position, main, valid_from)"
                        + " values (?, ?, 'ที่ปรึกษา', false, ?)")
                .params(one.value(), id("T2"), today.minusDays(9))
                .update();
        close("T1", later, "T2");
        assertThat(database.sql("select count(*) from core_placement where person_id = ? and valid_to is null and main")
                        .param(one.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(database.sql("select count(*) from core_placement where person_id = ? and valid_to is null")
                        .param(one.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void units_below_a_closed_one_go_with_it_to_the_successor() {
        close("TB", later, "สพส.");
        assertThat(structure.on(later).find(department("T1")))
                .hasValueSatisfying(d -> assertThat(d.parent()).isEqualTo(department("สพส.")));
    }

    @Test
    void a_closing_needs_a_successor_as_long_as_somebody_is_left() {
        broken(() -> close("T1", later, null), "successor", "structure.fault.peopleLeft");
        broken(() -> close("TB", later, null), "successor", "structure.fault.unitsBelow");
        broken(() -> close("T1", later, "T1"), "successor", "structure.fault.successorNotThere");
        as("admin", () -> departments.add(today, unit("TE", "TB", null)));
        close("TE", later, null);
        assertThat(structure.on(later).find(department("TE"))).isEmpty();
        broken(() -> close("T1", later, "TE"), "successor", "structure.fault.successorNotThere");
    }

    @Test
    void a_unit_does_not_end_on_the_day_it_begins() {
        as("admin", () -> departments.add(today, unit("TE", "TB", null)));
        broken(() -> close("TE", today, null), "from", "structure.fault.beganThatDay");
    }

    @Test
    void a_unit_somebody_is_to_come_to_is_not_closed_before() {
        as("admin", () -> departments.add(today, unit("TE", "TB", null)));
        database.sql("insert into core_placement (person_id, department_id, position, main, valid_from)"
                        + " values (?, ?, 'ที่ปรึกษา', false, ?)")
                .params(one.value(), id("TE"), later.plusDays(1))
                .update();
        broken(() -> close("TE", later, "T1"), "from", "structure.fault.personComing");
    }
}
