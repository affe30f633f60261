package th.sala.core.people.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.Acting;
import th.sala.api.people.ActingId;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.PortalTest;
import th.sala.core.people.Appointment;
import th.sala.core.people.Appointments;

/** When people are away, who may read why, and who is told that nobody stands in. */
@Transactional
class AbsencesTest extends PortalTest {
    @Autowired
    private Absences absences;

    @Autowired
    private UncoveredHeads heads;

    @Autowired
    private Appointments appointments;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void today() {
        today = LocalDate.now(clock);
        database.sql("delete from core_absence").update();
    }

    @Test
    void why_somebody_is_away_is_read_by_few() {
        PersonId person = id("staff.it");
        as("staff.it", () -> absences.add(away(0, 2)));
        for (String reader : new String[] {"staff.it", "head.it", "admin"}) {
            as(
                    reader,
                    () -> assertThat(absences.coming(person))
                            .singleElement()
                            .satisfies(a -> assertThat(a.values().note()).isEqualTo("ส่วนตัว")));
        }
        for (String stranger : new String[] {"head.policy", "staff.policy", "director"}) {
            as(stranger, () -> {
                assertThat(absences.mayRead(person)).isFalse();
                assertThatThrownBy(() -> absences.coming(person)).isInstanceOf(NotAllowed.class);
                assertThat(absences.awayUntil(person)).contains(today.plusDays(2));
            });
        }
    }

    @Test
    void nobody_touches_anothers_absence() {
        long id = as("staff.it", () -> absences.add(away(1, 2)));
        as("head.it", () -> {
            assertThat(absences.find(id)).isEmpty();
            assertThatThrownBy(() -> absences.change(id, 0, away(1, 3))).isInstanceOf(StaleVersion.class);
            assertThatThrownBy(() -> absences.remove(id, 0)).isInstanceOf(StaleVersion.class);
        });
        as("staff.it", () -> assertThat(absences.find(id)).isPresent());
    }

    @Test
    void why_somebody_is_away_does_not_stand_in_the_audit() {
        as("staff.it", () -> absences.add(away(0, 2)));
        assertThat(database.sql(
                                "select after_state from core_audit where what = 'absence.added' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains(today.toString())
                .doesNotContain("ส่วนตัว", "LEAVE");
    }

    @Test
    void nobody_is_away_twice_on_the_same_day() {
        as("staff.it", () -> {
            long first = absences.add(away(3, 5));
            broken(() -> absences.add(away(5, 6)), "from", "absence.rule.overlap");
            broken(() -> absences.add(away(1, 9)), "from", "absence.rule.overlap");
            absences.add(away(6, 6));
            absences.change(first, 0, away(4, 5));
            assertThatThrownBy(() -> absences.change(first, 0, away(4, 5))).isInstanceOf(StaleVersion.class);
        });
        as("head.it", () -> assertThat(absences.add(away(3, 5))).isPositive());
    }

    @Test
    void the_past_stays_as_it_was() {
        as("staff.it", () -> {
            broken(() -> absences.add(away(-5, -1)), "to", "absence.rule.inPast");
            broken(() -> absences.add(away(2, 1)), "to", "absence.rule.endBeforeStart");
            long begun = absences.add(away(-2, 3));
            broken(() -> absences.change(begun, 0, away(-1, 3)), "from", "absence.rule.firstDayStays");
            broken(() -> absences.remove(begun, 0), null, "absence.rule.begun");
            absences.change(begun, 0, away(-2, 0));
            database.sql("update core_absence set valid_to = ? where id = ?")
                    .params(today.minusDays(1), begun)
                    .update();
            broken(() -> absences.change(begun, 1, away(-2, 1)), null, "absence.rule.over");
            assertThat(absences.awayUntil(people.current().id())).isEmpty();
        });
    }

    @Test
    void an_absence_points_to_who_stands_in_then() {
        long order = appointed(2, 4);
        as("head.research", () -> {
            assertThat(absences.standIns()).extracting(Absence.StandIn::id).contains(new ActingId(order));
            assertThat(absences.add(with(order, 2, 4))).isPositive();
            broken(() -> absences.add(with(order, 8, 9)), "acting", "absence.rule.standInElsewhere");
        });
        as("staff.it", () -> broken(() -> absences.add(with(order, 2, 4)), "acting", "absence.rule.standInElsewhere"));
    }

    @Test
    void a_head_who_will_be_away_without_a_stand_in_is_told_and_so_are_those_concerned() {
        as("head.research", () -> absences.add(away(2, 5)));
        for (String concerned : new String[] {"head.research", "admin"}) {
            as(
                    concerned,
                    () -> assertThat(heads.concerning())
                            .singleElement()
                            .satisfies(u -> assertThat(u)
                                    .returns(today.plusDays(2), Absence.Uncovered::from)
                                    .returns(today.plusDays(5), Absence.Uncovered::to)));
        }
        for (String other : new String[] {"head.it", "staff.research", "legal"}) {
            as(other, () -> assertThat(heads.concerning()).isEmpty());
        }
    }

    @Test
    void the_deputy_is_told_of_heads_in_the_supervised_department() {
        database.sql("update core_department_state set deputy_id = ? where head_id = ?")
                .params(id("deputy").value(), id("head.research").value())
                .update();
        structure.forget();
        try {
            as("head.research", () -> absences.add(away(0, 1)));
            as("deputy", () -> assertThat(heads.concerning()).hasSize(1));
        } finally {
            structure.forget();
        }
    }

    @Autowired
    private th.sala.core.people.StructureReader structure;

    @Test
    void nobody_is_told_where_somebody_stands_in_or_it_is_long_ahead() {
        appointed(2, 4);
        as("head.research", () -> {
            absences.add(away(2, 5));
            assertThat(heads.concerning())
                    .singleElement()
                    .satisfies(u -> assertThat(u)
                            .returns(today.plusDays(5), Absence.Uncovered::from)
                            .returns(today.plusDays(5), Absence.Uncovered::to));
        });
        appointed(5, 5);
        as("head.research", () -> {
            assertThat(heads.concerning()).isEmpty();
            absences.add(away(8, 20));
            assertThat(heads.concerning()).isEmpty();
        });
    }

    @Test
    void somebody_who_leads_nothing_may_be_away_without_anybody() {
        as("staff.it", () -> absences.add(away(0, 3)));
        as("admin", () -> assertThat(heads.concerning()).isEmpty());
    }

    private long appointed(int from, int to) {
        return as(
                "admin",
                () -> appointments.add(new Appointment.Draft(
                        Acting.Kind.ACTING_FOR,
                        "5/2570",
                        today,
                        id("head.research"),
                        "",
                        null,
                        Set.of(),
                        "",
                        id("staff.research"),
                        today.plusDays(from),
                        today.plusDays(to),
                        Appointment.Scope.ALL,
                        "รักษาราชการแทนหัวหน้าภารกิจ")));
    }

    private Absence.Draft away(int from, int to) {
        return new Absence.Draft(Absence.Kind.LEAVE, today.plusDays(from), today.plusDays(to), "ส่วนตัว", null);
    }

    private Absence.Draft with(long order, int from, int to) {
        return new Absence.Draft(
                Absence.Kind.TRAVEL, today.plusDays(from), today.plusDays(to), "", new ActingId(order));
    }

    private PersonId id(String username) {
        return database.sql("select id from core_person where username = ?")
                .param(username)
                .query((row, number) -> new PersonId(row.getLong("id")))
                .single();
    }

    private static void broken(Runnable act, @Nullable String field, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        e -> assertThat(e).returns(field, RuleBroken::field).returns(key, RuleBroken::key));
    }
}
