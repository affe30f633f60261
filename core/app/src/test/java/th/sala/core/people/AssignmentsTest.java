package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import th.sala.api.people.PersonId;
import th.sala.core.people.PersonnelFile.Reach;

/** Roles given to people. */
class AssignmentsTest extends PersonnelCase {
    @Test
    void a_role_counts_in_its_period_and_is_taken_back_at_once() {
        PersonId id = add("test.role");
        give(id, Reach.DEPARTMENT, today, today);
        as("test.role", () -> assertThat(people.may("test.open", first)).isTrue());
        as("test.role", () -> assertThat(people.may("test.open", second)).isFalse());

        long given = file(id).roles().getFirst().id();
        asAdmin(() -> assignments.end(id, file(id).version(), given));
        as("test.role", () -> assertThat(people.may("test.open")).isFalse());
    }

    @Test
    void the_same_role_is_not_given_twice_for_the_same_days() {
        PersonId id = add("test.twice");
        give(id, Reach.DEPARTMENT, today, today.plusDays(10));
        refused(
                "role",
                () -> assignments.give(id, file(id).version(), grant(Reach.WITH_BELOW, today.plusDays(10), null)));
        refused("from", () -> assignments.give(id, file(id).version(), grant(Reach.AGENCY, today.minusDays(1), null)));
        refused("to", () -> assignments.give(id, file(id).version(), grant(Reach.AGENCY, today, today.minusDays(1))));
        give(id, Reach.DEPARTMENT, today.plusDays(11), null);
    }

    @Test
    void the_last_administrator_stays() {
        PersonId admin = asAdmin(() -> people.current().id());
        long own = file(admin).roles().getFirst().id();
        brokenLast(() -> assignments.end(admin, file(admin).version(), own));
    }
}
