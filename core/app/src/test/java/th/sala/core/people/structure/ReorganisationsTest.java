package th.sala.core.people.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.api.StaleVersion;
import th.sala.api.people.Department;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;
import th.sala.core.people.structure.StructurePlan.Closing;
import th.sala.core.people.structure.StructurePlan.Move;

/** Reorganisations from the draft to their day (P-ORG-01). */
class ReorganisationsTest extends StructureTestBase {
    @Test
    void only_who_looks_after_people_sees_and_makes_them() {
        as("head.policy", () -> {
            refused(() -> reorganisations.list());
            refused(() -> reorganisations.find(1));
            refused(() -> reorganisations.add(head()));
            refused(() -> reorganisations.change(1, 0, head()));
            refused(() -> reorganisations.plan(1, 0, StructurePlan.EMPTY));
            refused(() -> reorganisations.remove(1, 0));
            refused(() -> reorganisations.announce(1, 0));
            refused(() -> reorganisations.takeBack(1, 0));
            refused(() -> reorganisations.choices(1));
            refused(() -> reorganisations.unit(1, "T1"));
        });
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(NotAllowed.class);
    }

    @Test
    void units_begin_change_and_end_and_people_move_on_one_day() {
        long id = announced(whole());

        var then = structure.on(later);
        assertThat(then.find(department("T1"))).isEmpty();
        assertThat(then.find(department("TN")))
                .hasValueSatisfying(d -> assertThat(d)
                        .returns(department("TB"), Department::parent)
                        .returns(two, Department::head));
        assertThat(then.find(department("T2")))
                .hasValueSatisfying(
                        d -> assertThat(d).returns("ชื่อใหม่", Department::name).returns(null, Department::head));
        assertThat(structure.on(later.minusDays(1)).find(department("T1"))).isPresent();
        assertThat(detail(id).state()).isEqualTo(Reorganisation.State.ANNOUNCED);
        assertThat(detail(id).faults()).isEmpty();
    }

    @Test
    void before_and_after_stand_side_by_side_and_stay_so_once_announced() {
        long id = drafted(whole());
        Comparison planned = detail(id).comparison();
        assertThat(planned.units()).extracting(Comparison.UnitChange::code).containsExactly("TN", "T2", "T1");
        assertThat(planned.units().getLast())
                .returns(null, Comparison.UnitChange::after)
                .returns("TN หน่วย TN", Comparison.UnitChange::successor);
        assertThat(planned.people())
                .containsExactlyInAnyOrder(
                        new Comparison.PersonMove("หัวหน้าหนึ่ง", "T1 ภารกิจทดสอบหนึ่ง", "TN หน่วย TN", true),
                        new Comparison.PersonMove("หัวหน้าสอง", "T2 ภารกิจทดสอบสอง", "TN หน่วย TN", true));
        as("admin", () -> reorganisations.announce(id, detail(id).version()));
        assertThat(detail(id).comparison()).isEqualTo(planned);
    }

    @Test
    void one_that_is_taken_back_leaves_exactly_what_was() {
        var before = everything();
        long id = announced(whole());
        assertThat(everything()).isNotEqualTo(before);

        as("admin", () -> reorganisations.takeBack(id, detail(id).version()));
        assertThat(everything()).isEqualTo(before);
        assertThat(detail(id).state()).isEqualTo(Reorganisation.State.DRAFT);
        as("admin", () -> reorganisations.announce(id, detail(id).version()));
    }

    @Test
    void who_read_the_file_of_somebody_a_reorganisation_moves_is_told() {
        long before = version(two);
        announced(whole());
        assertThat(version(two)).isGreaterThan(before);
    }

    private long version(PersonId person) {
        return database.sql("select version from core_person where id = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    @Test
    void one_that_something_later_rests_on_is_not_taken_back() {
        long first = announced(StructurePlan.EMPTY.withAdded(null, unit("TN", "TB", null)));
        long second = announced(StructurePlan.EMPTY.withAdded(null, unit("TM", "TN", null)), later.plusDays(3));
        broken(
                () -> as(
                        "admin",
                        () -> reorganisations.takeBack(first, detail(first).version())),
                null,
                "structure.fault.usedSince");
        as("admin", () -> reorganisations.takeBack(second, detail(second).version()));
    }

    @Test
    void one_whose_units_were_changed_since_is_not_taken_back() {
        long first = announced(StructurePlan.EMPTY.withChanged(named(draft("T1"), "ชื่อใหม่")));
        announced(StructurePlan.EMPTY.withChanged(named(draft("T1"), "อีกชื่อ")), later.plusDays(3));
        broken(
                () -> as(
                        "admin",
                        () -> reorganisations.takeBack(first, detail(first).version())),
                null,
                "structure.fault.changedSince");
    }

    @Test
    void places_of_people_it_does_not_concern_stay_as_they_are() {
        database.sql("insert into core_placement (person_id, department_id, position, main, valid_from)"
                        + " values (?, ?, 'ที่ปรึกษา', false, ?)")
                .params(two.value(), id("T2"), today)
                .update();
        announced(StructurePlan.EMPTY.withClosed(new Closing("T1", "T2")));
        assertThat(database.sql("select count(*) from core_placement where person_id = ? and valid_to is null")
                        .param(two.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_an_old_one_wrote_is_not_read_for_the_list_or_for_a_department() {
        long old = announced(whole(), today);
        database.sql("update core_reorganisation set announced = '{' where id = ?")
                .param(old)
                .update();
        assertThat(detail("T2").announced()).isEmpty();
        assertThat(as("admin", () -> reorganisations.list()))
                .singleElement()
                .returns(Reorganisation.State.IN_FORCE, Reorganisation.Row::state)
                .returns(4, Reorganisation.Row::lines);
    }

    @Test
    void the_second_of_two_administrators_is_told() {
        long id = drafted(whole());
        int version = detail(id).version();
        as("admin", () -> {
            reorganisations.plan(id, version, StructurePlan.EMPTY);
            assertThatThrownBy(() -> reorganisations.plan(id, version, whole())).isInstanceOf(StaleVersion.class);
            assertThatThrownBy(() -> reorganisations.change(id, version, head()))
                    .isInstanceOf(StaleVersion.class);
            assertThatThrownBy(() -> reorganisations.announce(id, version)).isInstanceOf(StaleVersion.class);
            assertThatThrownBy(() -> reorganisations.remove(id, version)).isInstanceOf(StaleVersion.class);
        });
    }

    @Test
    void an_announced_one_only_reads() {
        long id = announced(whole());
        int version = detail(id).version();
        as("admin", () -> {
            assertThatThrownBy(() -> reorganisations.plan(id, version, StructurePlan.EMPTY))
                    .isInstanceOf(StaleVersion.class);
            assertThatThrownBy(() -> reorganisations.change(id, version, head()))
                    .isInstanceOf(StaleVersion.class);
            broken(() -> reorganisations.remove(id, version), null, "structure.fault.isAnnounced");
        });
    }

    @Test
    void a_draft_needs_a_title_and_a_day_to_come() {
        as("admin", () -> {
            broken(
                    () -> reorganisations.add(new Reorganisation.Head(" ", "", null, later)),
                    "title",
                    "structure.fault.titleMissing");
            broken(
                    () -> reorganisations.add(new Reorganisation.Head("ชื่อ", "", null, null)),
                    "from",
                    "structure.fault.fromMissing");
            broken(
                    () -> reorganisations.add(new Reorganisation.Head("ชื่อ", "", null, today.minusDays(1))),
                    "from",
                    "structure.fault.past");
            broken(
                    () -> reorganisations.add(new Reorganisation.Head("ชื่อ", "1".repeat(61), null, later)),
                    "orderNumber",
                    "structure.fault.tooLong");
        });
    }

    @Test
    void lines_choose_among_the_units_of_the_day_and_those_the_draft_begins() {
        long id = drafted(whole());
        as("admin", () -> {
            assertThat(reorganisations.choices(id))
                    .extracting(UnitChoice::code)
                    .contains("TN", "T2", "TB")
                    .doesNotContain("T1");
            assertThat(reorganisations.unit(id, "T1")).contains(draft("T1"));
        });
    }

    @Test
    void a_removed_draft_is_gone_and_the_acts_stand_in_the_audit() {
        long kept = announced(whole());
        as("admin", () -> reorganisations.takeBack(kept, detail(kept).version()));
        as("admin", () -> reorganisations.remove(kept, detail(kept).version()));
        as("admin", () -> assertThat(reorganisations.find(kept)).isEmpty());
        assertThat(database.sql(
                                "select what from core_audit where subject_kind = 'reorganisation' and subject_id = ? order by id")
                        .param(Long.toString(kept))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "structure.reorganisation.added",
                        "structure.reorganisation.planned",
                        "structure.reorganisation.announced",
                        "structure.reorganisation.takenBack",
                        "structure.reorganisation.removed");
    }

    /** T1 ends in a new unit that takes the head of T2; T2 gets another name. */
    private StructurePlan whole() {
        return new StructurePlan(
                List.of(unit("TN", "TB", two)),
                List.of(led(named(draft("T2"), "ชื่อใหม่"), null)),
                List.of(new Closing("T1", "TN")),
                List.of(new Move(two, "TN")));
    }

    private Reorganisation.Head head() {
        return new Reorganisation.Head("ปรับโครงสร้างทดสอบ", "12/2570", today, later);
    }
}
