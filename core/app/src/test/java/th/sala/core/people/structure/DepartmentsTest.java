package th.sala.core.people.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.StaleVersion;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.people.Person;

class DepartmentsTest extends StructureTestBase {
    @Autowired
    private People people;

    @Test
    void only_who_looks_after_people_sees_and_changes_departments() {
        as("head.policy", () -> {
            UnitDraft unit = unit("TN", "TB", null);
            refused(() -> departments.tree(today, true));
            refused(() -> departments.announced());
            refused(() -> departments.find(1));
            refused(() -> departments.choices(today));
            refused(() -> departments.add(today, unit));
            refused(() -> departments.change(1, 0, today, unit));
            refused(() -> departments.close(1, 0, today, null));
            refused(() -> departments.takeBack(1, 1, 0));
        });
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_change_counts_from_its_day_and_the_past_stays_as_it_was() {
        change("T1", later, named(draft("T1"), "ชื่อใหม่"));

        assertThat(structure.on(later.minusDays(1)).find(department("T1")))
                .hasValueSatisfying(d -> assertThat(d.name()).isEqualTo("ภารกิจทดสอบหนึ่ง"));
        assertThat(structure.on(later).find(department("T1")))
                .hasValueSatisfying(
                        d -> assertThat(d).returns("ชื่อใหม่", Department::name).returns(one, Department::head));
        assertThat(detail("T1").spans())
                .extracting(DepartmentDetail.Span::from, DepartmentDetail.Span::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(later, null),
                        org.assertj.core.groups.Tuple.tuple(today.minusYears(1), later.minusDays(1)));
    }

    @Test
    void a_change_of_today_is_seen_at_once() {
        change("T1", today, named(draft("T1"), "ชื่อวันนี้"));
        assertThat(people.department(department("T1")))
                .hasValueSatisfying(d -> assertThat(d.name()).isEqualTo("ชื่อวันนี้"));
        change("T1", today, named(draft("T1"), "ชื่อแก้อีกครั้ง"));
        assertThat(detail("T1").spans()).hasSize(2);
        assertThat(people.department(department("T1")))
                .hasValueSatisfying(d -> assertThat(d.name()).isEqualTo("ชื่อแก้อีกครั้ง"));
    }

    @Test
    void nothing_changes_in_the_past() {
        broken(() -> change("T1", today.minusDays(1), named(draft("T1"), "ชื่อใหม่")), "from", "structure.fault.past");
    }

    @Test
    void a_change_before_an_announced_one_is_refused_with_its_day() {
        change("T1", later, named(draft("T1"), "ชื่อใหม่"));
        assertThatThrownBy(() -> change("T1", later.minusDays(5), named(draft("T1"), "อีกชื่อ")))
                .isInstanceOfSatisfying(
                        th.sala.api.RuleBroken.class,
                        e -> assertThat(e.arguments()).containsExactly("T1", later));
        broken(() -> change("T1", later, named(draft("T1"), "อีกชื่อ")), "from", "structure.fault.announced");
        change("T1", later.plusDays(1), named(draft("T1"), "อีกชื่อ"));
        assertThat(detail("T1").spans()).hasSize(3);
    }

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

    @Test
    void the_second_of_two_changes_is_told() {
        UnitDraft t1 = draft("T1");
        int version = detail("T1").version();
        change("T1", later, named(t1, "ชื่อใหม่"));
        assertThatThrownBy(() -> as("admin", () -> departments.change(id("T1"), version, later, named(t1, "อีกชื่อ"))))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void who_works_in_a_closed_unit_moves_to_its_successor_that_day() {
        close("T1", later, "T2");
        assertThat(structure.on(later).find(department("T1"))).isEmpty();
        assertThat(structure.on(later.minusDays(1)).find(department("T1"))).isPresent();
        assertThat(places(one))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(id("T1"), later.minusDays(1)),
                        org.assertj.core.groups.Tuple.tuple(id("T2"), null));
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
                .query((row, number) -> org.assertj.core.groups.Tuple.tuple(
                        row.getLong("department_id"), row.getObject("valid_to", LocalDate.class)))
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

    @Test
    void an_announced_change_is_taken_back_without_a_trace() {
        var before = everything();
        close("TB", later, "สพส.");
        as("admin", () -> {
            var announced = detail("TB").announced().getFirst();
            assertThat(announced.single()).isTrue();
            departments.takeBack(id("TB"), announced.reorganisation(), announced.version());
        });
        assertThat(everything()).isEqualTo(before);
        assertThat(detail("TB").announced()).isEmpty();
    }

    @Test
    void what_counts_already_is_not_taken_back() {
        change("T1", today, named(draft("T1"), "ชื่อวันนี้"));
        assertThat(detail("T1").announced()).isEmpty();
        long change = database.sql("select max(id) from core_reorganisation")
                .query(Long.class)
                .single();
        broken(() -> as("admin", () -> departments.takeBack(id("T1"), change, 1)), null, "structure.fault.dayHasCome");
    }

    @Test
    void days_with_announced_changes_are_told() {
        change("T1", later, named(draft("T1"), "ชื่อใหม่"));
        as("admin", () -> assertThat(departments.announced()).containsExactly(later));
    }

    @Test
    void another_name_of_the_parent_is_no_change_of_the_unit() {
        change("TB", later, named(draft("TB"), "สำนักชื่อใหม่"));
        change("T1", later.plusDays(1), named(draft("T1"), "ชื่อใหม่"));
        assertThat(detail("T1").spans().getFirst())
                .satisfies(span -> assertThat(span.values().parent()).isEqualTo("TB สำนักชื่อใหม่"))
                .satisfies(span ->
                        assertThat(span.before()).isNotNull().returns("TB สำนักชื่อใหม่", Comparison.Side::parent));
        assertThat(detail("T1").shown().parent()).isEqualTo("TB สำนักทดสอบ");
    }

    @Test
    void every_act_stands_in_the_audit() {
        long unit = as("admin", () -> departments.add(today, unit("TE", "TB", null)))
                .value();
        change("TE", later, named(draft("TE"), "ชื่อใหม่"));
        as("admin", () -> {
            var announced = detail("TE").announced().getFirst();
            departments.takeBack(unit, announced.reorganisation(), announced.version());
        });
        close("TE", later, "T1");
        assertThat(database.sql(
                                "select what from core_audit where subject_kind = 'department' and subject_id = ? order by id")
                        .param(Long.toString(unit))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "structure.department.added",
                        "structure.department.changed",
                        "structure.department.takenBack",
                        "structure.department.closed");
    }

    private DepartmentId department(String code) {
        return new DepartmentId(id(code));
    }

    private void change(String code, LocalDate from, UnitDraft unit) {
        as("admin", () -> departments.change(id(code), detail(code).version(), from, unit));
    }

    private void close(String code, LocalDate from, @org.jspecify.annotations.Nullable String successor) {
        as("admin", () -> departments.close(id(code), detail(code).version(), from, successor));
    }
}
