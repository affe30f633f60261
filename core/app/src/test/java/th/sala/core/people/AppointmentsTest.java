package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.Acting;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;

/** What an order must say, and who may give one. */
class AppointmentsTest extends ActingCase {
    @Test
    void only_who_looks_after_people_sees_and_changes_them() {
        as("test.head", () -> {
            assertThatThrownBy(appointments::list).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> appointments.find(1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> appointments.warnings(tomorrow())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> appointments.add(tomorrow())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> appointments.change(1, 0, tomorrow())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> appointments.revoke(1, 0)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> appointments.actsUnder(1)).isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void who_looks_after_people_of_one_department_appoints_nobody_for_another() {
        founding.role("keeper", "ผู้ดูแลคน", "Keeper of people", Set.of("core.people"));
        founding.assign(person("test.keeper"), "keeper", "A2", false);
        as(
                "test.keeper",
                () -> assertThatThrownBy(() -> appointments.add(tomorrow())).isInstanceOf(NotAllowed.class));
    }

    @Test
    void who_looks_after_people_only_as_a_stand_in_appoints_nobody() {
        founding.role("keeper", "ผู้ดูแลคน", "Keeper of people", Set.of("core.people"));
        founding.assign(head, "keeper", null, false);
        added(now(new Appointment.Scope(Set.of(), Set.of("core"), Set.of(), null)));
        Appointment.Draft further =
                draft(head, person("test.third"), today.plusDays(4), today.plusDays(5), Appointment.Scope.ALL);
        as("test.standin", () -> {
            assertThat(people.may("core.people")).isTrue();
            broken(() -> appointments.add(further), null, "acting.rule.handedOn");
        });
    }

    @Test
    void an_order_says_by_whom_for_whom_and_when() {
        Appointment.Draft good = tomorrow();
        refused(with(good, "\u200b ", good.orderDate()), "orderNumber", "acting.rule.orderMissing");
        refused(with(good, "1/2569", null), "orderDate", "acting.rule.dayMissing");
        refused(with(good, "1/2569", today.plusDays(2)), "orderDate", "acting.rule.orderAfterStart");
        refused(draft(head, head, today, today, Appointment.Scope.ALL), "standIn", "acting.rule.oneself");
        refused(draft(head, standIn, today, null, Appointment.Scope.ALL), "to", "acting.rule.endMissing");
        refused(
                draft(head, standIn, today, today.minusDays(1), Appointment.Scope.ALL),
                "to",
                "acting.rule.endBeforeStart");
        refused(
                draft(head, standIn, today.minusDays(5), today.minusDays(1), Appointment.Scope.ALL),
                "to",
                "acting.rule.endInPast");
        refused(
                now(new Appointment.Scope(Set.of(), Set.of(), Set.of(), BigDecimal.ZERO)),
                "limit",
                "acting.rule.limit");
        refused(
                now(new Appointment.Scope(Set.of(), Set.of("no where"), Set.of(), null)),
                "modules",
                "acting.rule.moduleGone");
        refused(draft(null, standIn, today, null, Appointment.Scope.ALL), "post", "acting.rule.postMissing");
        refused(post("ผู้อำนวยการ", null), "department", "acting.rule.departmentMissing");
        refused(post("ผู้อำนวยการ", bureau), "roles", "acting.rule.rolesMissing");
    }

    @Test
    void a_stand_in_is_there_for_the_whole_time() {
        database.sql("update core_person set last_day = ? where id = ?")
                .params(today.plusDays(2), standIn.value())
                .update();
        entities.clear();
        refused(tomorrow(), "standIn", "acting.rule.standInGone");
        assertThat(added(draft(head, standIn, today.plusDays(1), today.plusDays(2), Appointment.Scope.ALL)))
                .isPositive();
    }

    @Test
    void nobody_stands_in_for_who_is_not_there_any_more() {
        database.sql("update core_person set active = false where id = ?")
                .param(head.value())
                .update();
        entities.clear();
        refused(tomorrow(), "represented", "acting.rule.representedGone");
    }

    @Test
    void two_do_not_stand_in_for_the_same_on_the_same_day() {
        PersonId third = person("test.third");
        long first = added(tomorrow());
        Appointment.Draft same = draft(head, third, today.plusDays(3), today.plusDays(9), Appointment.Scope.ALL);
        refused(same, "standIn", "acting.rule.taken");
        assertThat(added(draft(head, third, today.plusDays(4), today.plusDays(9), Appointment.Scope.ALL)))
                .isPositive();
        as("admin", () -> appointments.revoke(first, 0));
        assertThat(added(tomorrow())).isPositive();
    }

    @Test
    void two_stand_in_for_different_parts_on_the_same_day() {
        PersonId third = person("test.third");
        added(now(new Appointment.Scope(Set.of(unit), Set.of("test"), Set.of(), null)));
        assertThat(added(draft(
                        head,
                        third,
                        today,
                        today.plusDays(3),
                        new Appointment.Scope(Set.of(stranger), Set.of("test"), Set.of(), null))))
                .isPositive();
        refused(
                draft(
                        head,
                        third,
                        today,
                        today.plusDays(3),
                        new Appointment.Scope(Set.of(bureau), Set.of(), Set.of(), null)),
                "standIn",
                "acting.rule.taken");
    }

    @Test
    void what_has_begun_is_revoked_and_not_rewritten() {
        long id = added(tomorrow());
        as("admin", () -> appointments.change(id, 0, tomorrow()));
        pass(1);
        as("admin", () -> {
            Appointment.Detail now = appointments.find(id).orElseThrow();
            assertThat(now.state()).isEqualTo(Appointment.State.IN_FORCE);
            broken(() -> appointments.change(id, now.version(), tomorrow()), null, "acting.rule.begun");
            appointments.revoke(id, now.version());
            Appointment.Detail after = appointments.find(id).orElseThrow();
            assertThat(after.state()).isEqualTo(Appointment.State.REVOKED);
            broken(() -> appointments.revoke(id, after.version()), null, "acting.rule.over");
        });
    }

    @Test
    void the_second_of_two_changes_is_told() {
        long id = added(tomorrow());
        Appointment.Draft longer = draft(head, standIn, today.plusDays(1), today.plusDays(8), Appointment.Scope.ALL);
        as("admin", () -> {
            appointments.change(id, 0, longer);
            assertThatThrownBy(() -> appointments.change(id, 0, tomorrow())).isInstanceOf(StaleVersion.class);
            assertThatThrownBy(() -> appointments.revoke(id, 0)).isInstanceOf(StaleVersion.class);
        });
    }

    @Test
    void what_does_not_pass_on_is_told_in_words() {
        PersonId boss = person("test.boss");
        added(draft(boss, head, today, today.plusDays(3), Appointment.Scope.ALL));
        as("admin", () -> {
            assertThat(appointments.warnings(tomorrow()))
                    .singleElement()
                    .satisfies(w -> assertThat(w.arguments()).contains("12/2569"));
            assertThat(appointments.warnings(draft(boss, standIn, today, today.plusDays(1), Appointment.Scope.ALL)))
                    .isEmpty();
        });
    }

    @Test
    void the_list_says_how_each_stands() {
        added(tomorrow());
        as(
                "admin",
                () -> assertThat(appointments.list())
                        .filteredOn(row -> row.orderNumber().equals("12/2569"))
                        .singleElement()
                        .satisfies(row -> assertThat(row)
                                .returns("ผู้ทดสอบ test.head", Appointment.Row::represented)
                                .returns("ผู้ทดสอบ test.standin", Appointment.Row::standIn)
                                .returns(Appointment.State.COMING, Appointment.Row::state)));
    }

    private static Appointment.Draft with(Appointment.Draft draft, String number, @Nullable LocalDate date) {
        return new Appointment.Draft(
                draft.kind(),
                number,
                date,
                draft.represented(),
                "",
                null,
                Set.of(),
                "",
                draft.standIn(),
                draft.from(),
                draft.to(),
                draft.scope(),
                draft.wording());
    }

    private Appointment.Draft post(String name, @Nullable DepartmentId in) {
        return new Appointment.Draft(
                Acting.Kind.ACTING_FOR,
                "1/2569",
                today,
                null,
                name,
                in,
                Set.of(),
                "",
                standIn,
                today,
                null,
                Appointment.Scope.ALL,
                "รักษาราชการแทน" + name);
    }

    private void refused(Appointment.Draft draft, String field, String key) {
        broken(() -> added(draft), field, key);
    }

    private static void broken(Runnable act, @Nullable String field, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        e -> assertThat(e).returns(field, RuleBroken::field).returns(key, RuleBroken::key));
    }
}
