package th.sala.core.people.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.core.people.structure.StructurePlan.Closing;
import th.sala.core.people.structure.StructurePlan.Move;

/** What keeps a reorganisation from being announced. */
class ReorganisationFaultsTest extends StructureTestBase {
    @Test
    void all_faults_are_told_at_once() {
        UnitDraft circle = draft("TB").below("T2");
        long id = drafted(new StructurePlan(
                List.of(unit("t1", "TB", null), unit("TN", "T1", two)),
                List.of(circle),
                List.of(new Closing("T1", null)),
                List.of(new Move(two, "T9"))));
        assertThat(detail(id).faults())
                .extracting(PlanFault::key)
                .contains(
                        "structure.fault.codeTaken",
                        "structure.fault.parentNotThere",
                        "structure.fault.headNotThere",
                        "structure.fault.circle",
                        "structure.fault.peopleLeft",
                        "structure.fault.targetNotThere");
        broken(
                () -> as("admin", () -> reorganisations.announce(id, detail(id).version())),
                null,
                "structure.fault.some");
    }

    @Test
    void nobody_is_put_into_a_unit_whose_end_is_announced() {
        database.sql("update core_department_state s join core_department d on d.id = s.department_id"
                        + " set s.valid_to = ? where d.code = 'T2'")
                .param(later.plusDays(30))
                .update();
        long id = drafted(StructurePlan.EMPTY.withClosed(new Closing("T1", "T2")));
        assertThat(detail(id).faults()).extracting(PlanFault::key).contains("structure.fault.endsLater");
    }

    @Test
    void a_unit_left_under_a_closed_one_is_a_fault() {
        long id = drafted(StructurePlan.EMPTY.withClosed(new Closing("TB", "สพส.")));
        assertThat(detail(id).faults())
                .extracting(PlanFault::unit, PlanFault::key)
                .containsExactlyInAnyOrder(
                        tuple("T1", "structure.fault.underClosed"), tuple("T2", "structure.fault.underClosed"));
    }

    @Test
    void a_head_who_is_moved_away_is_a_fault_of_the_unit_left() {
        long id = drafted(StructurePlan.EMPTY.withMoved(new Move(one, "T2")));
        assertThat(detail(id).faults())
                .extracting(PlanFault::unit, PlanFault::key)
                .containsExactly(tuple("T1", "structure.fault.headNotThere"));
    }

    @Test
    void a_person_moves_once_and_somewhere_else() {
        long there = drafted(StructurePlan.EMPTY.withMoved(new Move(one, "T1")));
        assertThat(detail(there).faults()).extracting(PlanFault::key).contains("structure.fault.there");
        database.sql("insert into core_placement (person_id, department_id, position, main, valid_from)"
                        + " values (?, ?, 'หัวหน้า', true, ?)")
                .params(one.value(), id("T2"), later.plusDays(3))
                .update();
        long twice = drafted(StructurePlan.EMPTY.withMoved(new Move(one, "T2")));
        assertThat(detail(twice).faults()).extracting(PlanFault::key).contains("structure.fault.personMoves");
    }

    @Test
    void what_two_announcements_lead_to_together_is_checked_too() {
        announced(StructurePlan.EMPTY.withChanged(draft("T2").below("T1")), later.plusDays(10));
        long id = drafted(StructurePlan.EMPTY.withChanged(draft("T1").below("T2")));
        assertThat(detail(id).faults()).extracting(PlanFault::key).contains("structure.fault.circle");
    }
}
