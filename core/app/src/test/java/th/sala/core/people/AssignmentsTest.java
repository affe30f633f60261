package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.Acting;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;
import th.sala.core.people.PersonnelFile.Grant;
import th.sala.core.people.PersonnelFile.Reach;
import th.sala.core.people.Placements.FormerRoles;

/** Roles given to people. */
class AssignmentsTest extends PersonnelCase {
    @Autowired
    private Appointments appointments;

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
    void a_role_given_makes_the_file_another_one() {
        PersonId id = add("test.file");
        int seen = file(id).version();
        give(id, Reach.DEPARTMENT, today, null);
        as(
                "admin",
                () -> assertThatThrownBy(() -> assignments.give(id, seen, grant(Reach.AGENCY, today, null)))
                        .isInstanceOf(StaleVersion.class));
    }

    @Test
    void power_over_the_portal_counts_for_the_whole_agency_or_not_at_all() {
        founding.role("accounts", "ผู้ดูแลบัญชี", "Keeper of accounts", Set.of("core.people"));
        PersonId id = add("test.keeper");
        founding.assign(id, "accounts", "T1", true);
        as("test.keeper", () -> {
            assertThat(people.may("core.people")).isFalse();
            assertThatThrownBy(() -> personnel.find(id)).isInstanceOf(NotAllowed.class);
        });

        long role = database.sql("select id from core_role where code = 'accounts'")
                .query(Long.class)
                .single();
        refused(
                "reach",
                () -> assignments.give(
                        id,
                        file(id).version(),
                        new Grant(role, Reach.DEPARTMENT, second, Confidentiality.NORMAL, today, null)));
    }

    @Test
    void who_stands_in_for_an_administrator_makes_nobody_one() {
        PersonId standIn = add("test.standin");
        PersonId admin = asAdmin(() -> people.current().id());
        asAdmin(() -> appointments.add(new Appointment.Draft(
                Acting.Kind.ACTING_FOR,
                "12/2569",
                today,
                admin,
                "",
                null,
                Set.of(),
                "",
                standIn,
                today,
                today.plusDays(3),
                new Appointment.Scope(Set.of(), Set.of("core"), Set.of(), null),
                "รักษาราชการแทนผู้ดูแลระบบ")));
        long power = file(admin).roles().getFirst().role();
        as("test.standin", () -> {
            assertThat(personnel.code(standIn, file(standIn).version())).isNotBlank();
            handedOn(() -> personnel.code(admin, file(admin).version()));
            handedOn(() -> assignments.give(
                    standIn,
                    file(standIn).version(),
                    new Grant(power, Reach.AGENCY, null, Confidentiality.NORMAL, today, null)));
        });
    }

    private static void handedOn(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.key()).isEqualTo("acting.rule.handedOn"));
    }

    @Test
    void a_role_taken_back_stays_so_when_the_move_it_would_have_ended_with_is_taken_back() {
        PersonId id = add("test.twist");
        give(id, Reach.DEPARTMENT, today, null);
        database.sql("update core_assignment set valid_from = ? where person_id = ?")
                .params(today.minusDays(5), id.value())
                .update();
        entities.clear();
        move(id, second, today.plusDays(5), FormerRoles.FOLLOW);
        long held = file(id).roles().getLast().id();
        asAdmin(() -> assignments.end(id, file(id).version(), held));
        long coming = file(id).places().getFirst().id();
        asAdmin(() -> placements.end(id, file(id).version(), coming));
        as("test.twist", () -> assertThat(people.may("test.open")).isFalse());
    }

    @Test
    void the_last_administrator_stays() {
        PersonId admin = asAdmin(() -> people.current().id());
        long own = file(admin).roles().getFirst().id();
        brokenLast(() -> assignments.end(admin, file(admin).version(), own));
    }
}
