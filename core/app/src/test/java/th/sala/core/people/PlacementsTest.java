package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import th.sala.api.RuleBroken;
import th.sala.api.people.PersonId;
import th.sala.core.people.PersonnelFile.Move;
import th.sala.core.people.PersonnelFile.Reach;
import th.sala.core.people.Placements.FormerRoles;

/** Where people work, from which day. */
class PlacementsTest extends PersonnelCase {
    @Test
    void a_move_counts_from_its_day_and_the_roles_go_along() {
        PersonId id = add("test.mover");
        give(id, Reach.DEPARTMENT, today, null);
        move(id, second, today.plusDays(5), FormerRoles.FOLLOW);

        assertThat(people.find(id))
                .hasValueSatisfying(p -> assertThat(p.department()).isEqualTo(first));
        as("test.mover", () -> assertThat(people.may("test.open", first)).isTrue());
        assertThat(file(id).places()).extracting(PersonnelFile.Place::to).containsExactly(null, today.plusDays(4));
        assertThat(file(id).roles())
                .extracting(PersonnelFile.Given::department, PersonnelFile.Given::from, PersonnelFile.Given::to)
                .containsExactly(tuple(second, today.plusDays(5), null), tuple(first, today, today.plusDays(4)));
    }

    @Test
    void a_move_taken_back_leaves_everything_as_it_was() {
        PersonId id = add("test.back");
        give(id, Reach.WITH_BELOW, today, today.plusYears(1));
        var places = file(id).places();
        var roles = file(id).roles();
        move(id, second, today.plusDays(5), FormerRoles.FOLLOW);

        long coming = file(id).places().getFirst().id();
        asAdmin(() -> placements.end(id, file(id).version(), coming));

        assertThat(file(id).places()).isEqualTo(places);
        assertThat(file(id).roles()).isEqualTo(roles);
    }

    @Test
    void moves_are_taken_back_from_the_last_one_and_the_first_place_stays() {
        PersonId id = add("test.row");
        move(id, second, today.plusDays(5), FormerRoles.STAY);
        move(id, first, today.plusDays(9), FormerRoles.STAY);
        long middle = file(id).places().get(1).id();
        as(
                "admin",
                () -> assertThatThrownBy(() -> placements.end(id, file(id).version(), middle))
                        .isInstanceOf(RuleBroken.class));

        PersonId later = asAdmin(() ->
                personnel.add(draft("test.later"), new Move(first, "เจ้าหน้าที่", true, today.plusDays(7), null)));
        long only = file(later).places().getFirst().id();
        as(
                "admin",
                () -> assertThatThrownBy(() -> placements.end(later, file(later).version(), only))
                        .isInstanceOf(RuleBroken.class));
    }

    @Test
    void nobody_is_put_into_a_unit_whose_end_is_announced() {
        database.sql("update core_department_state set valid_to = ? where department_id = ?")
                .params(today.plusDays(20), second.value())
                .update();
        PersonId id = add("test.closing");
        refused("department", () -> placements.move(id, file(id).version(), place(second), FormerRoles.STAY));
    }

    @Test
    void a_head_by_a_place_beside_the_main_one_is_relieved_first_too() {
        PersonId id = add("test.second");
        beside(id, second, today, today.plusDays(30));
        founding.lead("T2", "test.second", null);
        long beside = file(id).places().stream()
                .filter(p -> !p.main())
                .findFirst()
                .orElseThrow()
                .id();
        refused("department", () -> placements.end(id, file(id).version(), beside));
    }

    @Test
    void a_person_is_not_moved_before_another_move() {
        PersonId id = add("test.later");
        move(id, second, today.plusDays(9), FormerRoles.STAY);
        refused(
                "from",
                () -> placements.move(
                        id,
                        file(id).version(),
                        new Move(second, "อื่น", true, today.plusDays(3), null),
                        FormerRoles.STAY));
    }

    @Test
    void a_head_is_relieved_before_moving_away() {
        PersonId id = add("test.head");
        founding.lead("T1", "test.head", null);
        refused("department", () -> placements.move(id, file(id).version(), place(second), FormerRoles.STAY));
    }

    @Test
    void a_place_beside_the_main_one_must_not_overlap_itself() {
        PersonId id = add("test.beside");
        beside(id, second, today, today.plusDays(10));
        refused(
                "department",
                () -> placements.move(
                        id,
                        file(id).version(),
                        new Move(second, "อื่น", false, today.plusDays(10), null),
                        FormerRoles.STAY));
        refused(
                "to",
                () -> placements.move(
                        id,
                        file(id).version(),
                        new Move(second, "อื่น", false, today, today.minusDays(1)),
                        FormerRoles.STAY));
        assertThat(people.find(id))
                .hasValueSatisfying(p -> assertThat(p.department()).isEqualTo(first));
    }

    @Test
    void the_main_place_of_today_ends_only_with_a_move() {
        PersonId id = add("test.main");
        long main = file(id).places().getFirst().id();
        as(
                "admin",
                () -> assertThatThrownBy(() -> placements.end(id, file(id).version(), main))
                        .isInstanceOf(RuleBroken.class));
    }
}
