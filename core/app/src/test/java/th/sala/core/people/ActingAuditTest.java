package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.api.people.PersonId;

/** Everything done as a stand-in says so, and nothing else does. */
class ActingAuditTest extends ActingCase {
    private long appointment;

    @Test
    void what_the_appointment_alone_allowed_says_so() {
        appointment = added(now(Appointment.Scope.ALL));
        as("test.standin", () -> desk.open("1"));
        assertThat(through("1")).isEqualTo(appointment);
        as("admin", () -> assertThat(appointments.actsUnder(appointment)).isEqualTo(1));
    }

    @Test
    void what_is_done_in_the_own_right_says_nothing() {
        founding.assign(standIn, "desk", "A2", false);
        added(now(Appointment.Scope.ALL));
        as("test.standin", () -> {
            desk.open("1");
            desk.open("2", stranger);
        });
        as("test.head", () -> desk.open("3", unit));
        assertThat(through("1")).isNull();
        assertThat(through("2")).isNull();
        assertThat(through("3")).isNull();
    }

    @Test
    void the_department_of_the_record_decides() {
        founding.assign(standIn, "desk", "A2", false);
        appointment = added(now(Appointment.Scope.ALL));
        as("test.standin", () -> {
            desk.open("1", unit);
            desk.open("2", stranger);
            desk.open("3", unit, stranger);
            desk.open("4", stranger, unit);
        });
        assertThat(through("1")).isEqualTo(appointment);
        assertThat(through("2")).isNull();
        assertThat(through("3")).isEqualTo(appointment);
        assertThat(through("4")).isEqualTo(appointment);
    }

    @Test
    void of_many_records_in_one_call_each_says_what_it_needed() {
        founding.assign(standIn, "desk", "A2", false);
        appointment = added(now(Appointment.Scope.ALL));
        as("test.standin", () -> desk.openEach("each", stranger, unit, stranger, bureau));
        assertThat(through("each" + unit.value())).isEqualTo(appointment);
        assertThat(through("each" + bureau.value())).isEqualTo(appointment);
        assertThat(database.sql("select count(*) from core_audit where subject_id = ? and acting_id is null")
                        .param("each" + stranger.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void of_two_appointments_the_one_that_covers_the_department_is_named() {
        PersonId other = person("test.other");
        founding.assign(other, "desk", "A2", false);
        appointment = added(now(Appointment.Scope.ALL));
        long second = added(draft(other, standIn, today, today.plusDays(3), Appointment.Scope.ALL));
        as("test.standin", () -> {
            desk.open("1", unit);
            desk.open("2", stranger);
        });
        assertThat(through("1")).isEqualTo(appointment);
        assertThat(through("2")).isEqualTo(second);
    }

    @Test
    void a_call_within_inherits_what_the_outer_one_needed() {
        founding.role("drawer", "ผู้ดูแลลิ้นชัก", "Keeper of the drawer", Set.of("test.drawer"));
        founding.assign(standIn, "drawer", "A2", false);
        appointment = added(now(Appointment.Scope.ALL));
        as("test.standin", () -> {
            desk.openWithDrawer("within");
            desk.open("after");
        });
        assertThat(through("within")).isEqualTo(appointment);
        assertThat(through("after")).isEqualTo(appointment);
    }

    @Test
    void work_on_behalf_of_somebody_else_inherits_nothing() throws Exception {
        added(now(Appointment.Scope.ALL));
        as("test.standin", () -> {
            try (var outer = CurrentActing.guarded(java.util.Optional.of(new th.sala.api.people.ActingId(7)))) {
                assertThat(CurrentActing.noted()).isPresent();
                as("test.head", () -> assertThat(CurrentActing.noted()).isEmpty());
                Thread other = Thread.ofPlatform()
                        .unstarted(CurrentActing.carried(
                                () -> assertThat(CurrentActing.noted()).isPresent()));
                var fault = new java.util.concurrent.atomic.AtomicReference<Throwable>();
                other.setUncaughtExceptionHandler((t, e) -> fault.set(e));
                other.start();
                join(other);
                assertThat(fault.get()).isNull();
            }
            assertThat(CurrentActing.noted()).isEmpty();
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private @org.jspecify.annotations.Nullable Long through(String subject) {
        return database.sql("select acting_id from core_audit where subject_kind = 'desk' and subject_id = ?")
                .param(subject)
                .query((row, number) -> java.util.Optional.ofNullable(row.getObject("acting_id", Long.class)))
                .single()
                .orElse(null);
    }
}
