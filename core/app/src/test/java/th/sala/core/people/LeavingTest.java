package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import th.sala.api.people.PersonId;

/** Somebody leaves and nothing is left lying. */
class LeavingTest extends PersonnelCase {
    @Test
    void who_leads_a_department_hands_it_over_before_the_account_closes() {
        PersonId id = add("test.leads");
        PersonId taker = add("test.takes");
        PersonId stranger = asAdmin(() -> personnel.add(draft("test.far"), place(second)));
        founding.lead("T1", "test.leads", null);
        String led = "structure.openWork.led";
        assertThat(asAdmin(() -> leaving.waiting(id, 5)))
                .singleElement()
                .satisfies(w -> assertThat(w.titleKey()).isEqualTo(led));

        refused(led, () -> leaving.leave(id, file(id).version(), today, Map.of()));
        refused(led, () -> leaving.leave(id, file(id).version(), today, Map.of(led, stranger)));
        refused(led, () -> leaving.leave(id, file(id).version(), today, Map.of(led, id)));
        asAdmin(() -> leaving.leave(id, file(id).version(), today, Map.of(led, taker)));

        assertThat(people.department(first))
                .hasValueSatisfying(d -> assertThat(d.head()).isEqualTo(taker));
        assertThat(file(id).state()).isEqualTo(PersonnelFile.State.LEAVING);
        assertThat(asAdmin(() -> leaving.waiting(id, 5))).isEmpty();
    }

    @Test
    void who_is_going_to_move_away_does_not_take_a_department_over() {
        PersonId id = add("test.leads");
        PersonId taker = add("test.moves");
        founding.lead("T1", "test.leads", null);
        move(taker, second, today.plusDays(9), Placements.FormerRoles.STAY);
        String led = "structure.openWork.led";
        refused(led, () -> leaving.leave(id, file(id).version(), today, Map.of(led, taker)));
    }

    @Test
    void a_later_last_day_may_leave_work_for_later() {
        PersonId id = add("test.soon");
        founding.lead("T1", "test.soon", null);
        asAdmin(() -> leaving.leave(id, file(id).version(), today.plusDays(9), Map.of()));
        assertThat(file(id).lastDay()).isEqualTo(today.plusDays(9));
        assertThat(asAdmin(() -> leaving.waiting(id, 5))).hasSize(1);
        refused("lastDay", () -> leaving.leave(id, file(id).version(), today.minusDays(1), Map.of()));
    }

    @Test
    void what_was_left_is_handed_over_after_the_last_day_too_and_the_day_stays() {
        PersonId id = add("test.gone");
        PersonId taker = add("test.after");
        founding.lead("T1", "test.gone", null);
        database.sql("update core_person set last_day = ? where id = ?")
                .params(today.minusDays(3), id.value())
                .update();
        entities.clear();
        asAdmin(() ->
                leaving.leave(id, file(id).version(), today.minusDays(3), Map.of("structure.openWork.led", taker)));
        assertThat(file(id).lastDay()).isEqualTo(today.minusDays(3));
        assertThat(people.department(first))
                .hasValueSatisfying(d -> assertThat(d.head()).isEqualTo(taker));
    }

    @Test
    void the_last_administrator_does_not_leave() {
        PersonId admin = asAdmin(() -> people.current().id());
        brokenLast(() -> leaving.leave(admin, file(admin).version(), today.plusDays(3), Map.of()));
    }
}
