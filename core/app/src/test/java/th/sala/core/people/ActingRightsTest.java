package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.people.Acting;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;

/** What a clearance, and what standing in for somebody, allows whom and when. */
class ActingRightsTest extends ActingCase {
    private static final BigDecimal LIMIT = new BigDecimal("100000.00");

    @Autowired
    private WorkPlaces places;

    @Test
    void a_role_counts_up_to_its_clearance() {
        cleared(head, Confidentiality.SECRET);
        as("test.head", () -> {
            assertThat(people.may("test.open", unit)).isTrue();
            assertThat(people.may("test.open", unit, Confidentiality.CONFIDENTIAL))
                    .isTrue();
            assertThat(people.may("test.open", unit, Confidentiality.SECRET)).isTrue();
            assertThat(people.may("test.open", unit, Confidentiality.TOP_SECRET))
                    .isFalse();
            assertThat(people.scope("test.open", Confidentiality.TOP_SECRET)).isEqualTo(DepartmentScope.NOWHERE);
            assertThatThrownBy(() -> people.demand("test.open", unit, Confidentiality.TOP_SECRET))
                    .isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void two_roles_of_different_clearance_count_each_for_its_own_departments() {
        cleared(head, Confidentiality.SECRET);
        founding.assign(head, "desk", "A2", false);
        as("test.head", () -> {
            assertThat(people.scope("test.open").departments()).containsExactlyInAnyOrder(bureau, unit, stranger);
            assertThat(people.scope("test.open", Confidentiality.SECRET).departments())
                    .containsExactlyInAnyOrder(bureau, unit);
        });
    }

    @Test
    void standing_in_begins_and_ends_by_itself() {
        added(tomorrow());
        as("test.standin", () -> {
            assertThat(people.may("test.open")).isFalse();
            pass(1);
            assertThat(people.scope("test.open").departments()).containsExactlyInAnyOrder(bureau, unit);
            pass(2);
            assertThat(people.may("test.open", unit)).isTrue();
            pass(1);
            assertThat(people.may("test.open")).isFalse();
        });
    }

    @Test
    void a_stand_in_hands_nothing_on() {
        PersonId third = person("test.third");
        added(now(Appointment.Scope.ALL));
        added(draft(standIn, third, today, today.plusDays(3), Appointment.Scope.ALL));
        as("test.standin", () -> assertThat(people.may("test.open", unit)).isTrue());
        as("test.third", () -> assertThat(people.may("test.open")).isFalse());
    }

    @Test
    void the_scope_limits_departments_and_modules() {
        added(now(new Appointment.Scope(Set.of(unit, stranger), Set.of("test"), Set.of(), null)));
        as("test.standin", () -> {
            assertThat(people.scope("test.open").departments()).containsExactly(unit);
            assertThat(people.may("other.open")).isFalse();
        });
    }

    @Test
    void a_department_of_the_scope_counts_with_those_below() {
        founding.assign(head, "desk", null, false);
        added(now(new Appointment.Scope(Set.of(bureau), Set.of(), Set.of(), null)));
        as(
                "test.standin",
                () -> assertThat(people.scope("test.open").departments()).containsExactlyInAnyOrder(bureau, unit));
    }

    @Test
    void the_administration_of_the_portal_passes_only_where_it_is_named() {
        long without = added(now(Appointment.Scope.ALL));
        as("test.standin", () -> {
            assertThat(people.may("other.open")).isTrue();
            assertThat(people.may("core.audit")).isFalse();
        });
        as("admin", () -> appointments.revoke(without, 0));
        added(now(new Appointment.Scope(Set.of(), Set.of("core"), Set.of(), null)));
        as("test.standin", () -> {
            assertThat(people.may("core.audit", unit)).isTrue();
            assertThat(people.may("other.open")).isFalse();
        });
    }

    @Test
    void a_stand_in_is_cleared_as_the_one_represented_and_no_higher() {
        cleared(head, Confidentiality.CONFIDENTIAL);
        added(now(Appointment.Scope.ALL));
        as("test.standin", () -> {
            assertThat(people.may("test.open", unit, Confidentiality.CONFIDENTIAL))
                    .isTrue();
            assertThat(people.may("test.open", unit, Confidentiality.SECRET)).isFalse();
        });
    }

    @Test
    void it_is_over_at_once_where_the_one_represented_is_suspended_or_has_left() {
        added(now(Appointment.Scope.ALL));
        suspend(head, "active = false");
        as("test.standin", () -> {
            assertThat(people.may("test.open")).isFalse();
            assertThat(people.standIns(head)).isEmpty();
        });
        suspend(head, "active = true, last_day = date_add(curdate(), interval 1 day)");
        as("test.standin", () -> {
            assertThat(people.may("test.open")).isTrue();
            pass(2);
            assertThat(people.may("test.open")).isFalse();
        });
    }

    @Test
    void a_suspended_stand_in_stands_in_for_nobody() {
        added(now(Appointment.Scope.ALL));
        SignedIn before = SignedIn.onBehalfOf(standIn, "test.standin");
        suspend(standIn, "active = false");
        assertThat(current.during(before, () -> people.may("test.open"))).isFalse();
        as("test.head", () -> assertThat(people.standIns(head)).isEmpty());
    }

    @Test
    void what_is_revoked_counts_no_more_at_the_next_question() {
        long id = added(now(Appointment.Scope.ALL));
        as("test.standin", () -> assertThat(people.may("test.open")).isTrue());
        as("admin", () -> appointments.revoke(id, 0));
        as("test.standin", () -> assertThat(people.may("test.open")).isFalse());
    }

    @Test
    void a_vacant_post_carries_the_roles_of_its_order_in_its_department() {
        long role = database.sql("select id from core_role where code = 'desk'")
                .query(Long.class)
                .single();
        added(new Appointment.Draft(
                Acting.Kind.ACTING_FOR,
                "13/2569",
                today,
                null,
                "ผู้อำนวยการสำนักทดสอบ",
                bureau,
                Set.of(role),
                "",
                standIn,
                today,
                null,
                Appointment.Scope.ALL,
                "รักษาราชการแทนผู้อำนวยการสำนักทดสอบ"));
        as("test.standin", () -> {
            pass(400);
            assertThat(people.scope("test.open").departments()).containsExactlyInAnyOrder(bureau, unit);
            assertThat(people.may("core.audit")).isFalse();
            assertThat(people.may("test.open", unit, Confidentiality.CONFIDENTIAL))
                    .isFalse();
        });
    }

    @Test
    void work_areas_of_the_represented_persons_department_are_the_stand_ins_too() {
        database.sql("update core_placement set department_id = ? where person_id = ?")
                .params(stranger.value(), standIn.value())
                .update();
        rights.forget();
        as("test.standin", () -> {
            assertThat(places.own()).containsExactly(stranger);
            added(tomorrow());
            assertThat(places.own()).containsExactly(stranger);
            pass(1);
            assertThat(places.own()).containsExactly(stranger, bureau);
        });
    }

    @Test
    void a_signature_knows_by_which_order_it_is_given() {
        founding.assign(standIn, "desk", "A2", false);
        added(now(new Appointment.Scope(Set.of(), Set.of(), Set.of("leave"), LIMIT)));
        as("test.standin", () -> {
            assertThat(people.actingFor("test.open", unit))
                    .hasValueSatisfying(acting -> assertThat(acting)
                            .returns("12/2569", Acting::orderNumber)
                            .returns(head, Acting::represented)
                            .returns(Set.of("leave"), Acting::approvals)
                            .returns("รักษาราชการแทนหัวหน้าทดสอบ", Acting::wording)
                            .satisfies(a -> assertThat(a.limit()).isEqualByComparingTo(LIMIT)));
            assertThat(people.actingFor("test.open", stranger)).isEmpty();
            assertThat(people.actingFor("test.open")).isEmpty();
            assertThat(people.actingFor("nothing.open", unit)).isEmpty();
        });
        as("test.head", () -> {
            assertThat(people.actingFor("test.open", unit)).isEmpty();
            assertThat(people.standIns(head)).extracting(Acting::standIn).containsExactly(standIn);
        });
    }

    private void cleared(PersonId person, Confidentiality level) {
        database.sql("update core_assignment set clearance = ? where person_id = ?")
                .params(level.name(), person.value())
                .update();
        rights.forget();
    }

    private void suspend(PersonId person, String how) {
        database.sql("update core_person set " + how + " where id = ?")
                .param(person.value())
                .update();
        rights.forget();
    }
}
