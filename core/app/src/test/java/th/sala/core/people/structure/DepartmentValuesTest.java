package th.sala.core.people.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.People;

/** What may be said of a department. */
class DepartmentValuesTest extends StructureTestBase {
    @Autowired
    private People people;

    @Test
    void a_change_that_changes_nothing_is_refused() {
        broken(() -> change("T1", later, draft("T1")), "", "structure.fault.unchanged");
    }

    @Test
    void a_unit_cannot_stand_below_itself() {
        broken(
                () -> change(
                        "TB",
                        later,
                        new UnitDraft("TB", "สำนัก", "Bureau", DepartmentKind.BUREAU, "T1", null, null, null)),
                "parent",
                "structure.fault.circle");
    }

    @Test
    void only_the_agency_has_nothing_above_it() {
        broken(
                () -> as("admin", () -> departments.add(today, unit("TN", null, null))),
                "parent",
                "structure.fault.parentMissing");
        broken(
                () -> as("admin", () -> departments.add(today, unit("TN", "XX", null))),
                "parent",
                "structure.fault.parentNotThere");
    }

    @Test
    void a_code_is_given_once_in_any_spelling_and_never_again() {
        broken(
                () -> as("admin", () -> departments.add(today, unit("t1", "TB", null))),
                "code",
                "structure.fault.codeTaken");
        broken(
                () -> as("admin", () -> departments.add(today, unit(" ", "TB", null))),
                "code",
                "structure.fault.codeMissing");
        broken(
                () -> as("admin", () -> departments.add(today, unit("x".repeat(41), "TB", null))),
                "code",
                "structure.fault.tooLong");
    }

    @Test
    void names_are_needed_in_both_languages() {
        UnitDraft unit = new UnitDraft("TN", " ", "Name", DepartmentKind.UNIT, "TB", null, null, null);
        broken(() -> as("admin", () -> departments.add(today, unit)), "name", "structure.fault.nameMissing");
        UnitDraft english = new UnitDraft("TN", "ชื่อ", "", DepartmentKind.UNIT, "TB", null, null, null);
        broken(() -> as("admin", () -> departments.add(today, english)), "nameEn", "structure.fault.nameMissing");
        UnitDraft long201 = new UnitDraft("TN", "ก".repeat(201), "Name", DepartmentKind.UNIT, "TB", null, null, null);
        broken(() -> as("admin", () -> departments.add(today, long201)), "name", "structure.fault.tooLong");
    }

    @Test
    void a_head_works_in_the_unit_that_day_as_main_place_or_beside_it() {
        broken(() -> change("T1", later, led(draft("T1"), two)), "head", "structure.fault.headNotThere");
        database.sql("insert into core_placement (person_id, department_id, position, main, valid_from)"
                        + " values (?, ?, 'รักษาการ', false, ?)")
                .params(two.value(), id("T1"), later)
                .update();
        broken(() -> change("T1", later.minusDays(1), led(draft("T1"), two)), "head", "structure.fault.headNotThere");
        change("T1", later, led(draft("T1"), two));
        assertThat(structure.on(later).find(department("T1")))
                .hasValueSatisfying(d -> assertThat(d.head()).isEqualTo(two));
    }

    @Test
    void who_has_left_by_then_neither_leads_nor_supervises() {
        database.sql("update core_person set last_day = ? where id = ?")
                .params(later.minusDays(1), two.value())
                .update();
        UnitDraft t2 = draft("T2");
        broken(() -> change("T2", later, named(t2, "ชื่อใหม่")), "head", "structure.fault.personGone");
        broken(
                () -> change("T1", later, new UnitDraft("T1", "ชื่อ", "Name", t2.kind(), "TB", one, two, null)),
                "deputy",
                "structure.fault.personGone");
    }

    @Test
    void the_spending_limit_is_kept_to_the_satang() {
        UnitDraft t1 = draft("T1");
        change(
                "T1",
                today,
                new UnitDraft(
                        "T1", t1.name(), t1.nameEn(), t1.kind(), "TB", one, t1.deputy(), new BigDecimal("50000.5")));
        assertThat(people.department(department("T1")))
                .hasValueSatisfying(d -> assertThat(d.spendingLimit()).isEqualTo("50000.50"));
        UnitDraft negative =
                new UnitDraft("T1", t1.name(), t1.nameEn(), t1.kind(), "TB", one, null, new BigDecimal("-1"));
        broken(() -> change("T1", today, negative), "spendingLimit", "structure.fault.limit");
    }
}
