package th.sala.core.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.Acting;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.PortalTest;

/** A bureau with two units, their head, a stand-in and a stranger, and days that pass when a test says so. */
@Transactional
@Import(ActingCase.Parts.class)
abstract class ActingCase extends PortalTest {
    @Autowired
    protected People people;

    @Autowired
    protected Founding founding;

    @Autowired
    protected Appointments appointments;

    @Autowired
    protected RightsReader rights;

    @Autowired
    protected JdbcClient database;

    @Autowired
    protected EntityManager entities;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected Parts.Desk desk;

    protected LocalDate today = LocalDate.EPOCH;
    protected DepartmentId bureau = new DepartmentId(0);
    protected DepartmentId unit = new DepartmentId(0);
    protected DepartmentId stranger = new DepartmentId(0);
    protected PersonId head = new PersonId(0);
    protected PersonId standIn = new PersonId(0);

    @BeforeEach
    void agency() {
        clock.days = 0;
        today = LocalDate.now(clock);
        bureau = founding.department("A1", "สำนักทดสอบ", "Test bureau", DepartmentKind.BUREAU, null);
        unit = founding.department("A1.1", "ภารกิจทดสอบ", "Test unit", DepartmentKind.UNIT, "A1");
        stranger = founding.department("A2", "สำนักอื่น", "Other bureau", DepartmentKind.BUREAU, null);
        founding.role("desk", "ผู้ดูแลโต๊ะ", "Keeper", Set.of("test.open", "other.open", "core.audit"));
        head = person("test.head");
        standIn = person("test.standin");
        founding.assign(head, "desk", "A1", true);
    }

    protected PersonId person(String username) {
        return founding.person(username, "ผู้ทดสอบ " + username, "", "A1", "a password of a test", false);
    }

    /** From tomorrow, three days. */
    protected Appointment.Draft tomorrow() {
        return draft(head, standIn, today.plusDays(1), today.plusDays(3), Appointment.Scope.ALL);
    }

    protected Appointment.Draft now(Appointment.Scope scope) {
        return draft(head, standIn, today, today.plusDays(3), scope);
    }

    protected Appointment.Draft draft(
            @Nullable PersonId of, PersonId by, LocalDate from, @Nullable LocalDate to, Appointment.Scope scope) {
        return new Appointment.Draft(
                Acting.Kind.ACTING_FOR,
                "12/2569",
                from,
                of,
                "",
                null,
                Set.of(),
                "",
                by,
                from,
                to,
                scope,
                "รักษาราชการแทนหัวหน้าทดสอบ");
    }

    protected long added(Appointment.Draft draft) {
        return as("admin", () -> appointments.add(draft));
    }

    protected void pass(int days) {
        clock.days += days;
    }

    /** The clock of the portal, some days later. */
    static final class MovableClock extends Clock {
        private final Clock real = Clock.system(ZoneId.of("Asia/Bangkok"));
        private volatile int days;

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return real.withZone(zone);
        }

        @Override
        public Instant instant() {
            return real.instant().plus(java.time.Duration.ofDays(days));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        Desk desk(Audit audit, People people, Drawer drawer) {
            return new Desk(audit, people, drawer);
        }

        @Bean
        Drawer drawer(Audit audit) {
            return new Drawer(audit);
        }

        /** A service as modules have them. */
        @Needs("test.open")
        static class Desk {
            private final Audit audit;
            private final People people;
            private final Drawer drawer;

            Desk(Audit audit, People people, Drawer drawer) {
                this.audit = audit;
                this.people = people;
                this.drawer = drawer;
            }

            void open(String what) {
                note(audit, what);
            }

            void open(String what, DepartmentId... in) {
                for (DepartmentId department : in) {
                    people.demand("test.open", department);
                }
                note(audit, what);
            }

            void openEach(String what, DepartmentId... in) {
                for (DepartmentId department : in) {
                    people.demand("test.open", department);
                    note(audit, what + department.value());
                }
            }

            void openWithDrawer(String what) {
                drawer.open(what);
            }
        }

        @Needs({"test.open", "test.drawer"})
        static class Drawer {
            private final Audit audit;

            Drawer(Audit audit) {
                this.audit = audit;
            }

            void open(String what) {
                note(audit, what);
            }
        }

        private static void note(Audit audit, String what) {
            audit.note(new SubjectRef("core", "desk", what), "test.opened", null, null);
        }
    }
}
