package th.sala.core.people.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.StaleVersion;
import th.sala.api.people.Department;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;

/** Departments change by their day. */
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
                .containsExactly(tuple(later, null), tuple(today.minusYears(1), later.minusDays(1)));
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
    void the_second_of_two_changes_is_told() {
        UnitDraft t1 = draft("T1");
        int version = detail("T1").version();
        change("T1", later, named(t1, "ชื่อใหม่"));
        assertThatThrownBy(() -> as("admin", () -> departments.change(id("T1"), version, later, named(t1, "อีกชื่อ"))))
                .isInstanceOf(StaleVersion.class);
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
}
