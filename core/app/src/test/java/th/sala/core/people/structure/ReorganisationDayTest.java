package th.sala.core.people.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.core.MovableClock;
import th.sala.core.people.structure.StructurePlan.Closing;

/** What midnight makes of an announced reorganisation. */
@Import(ReorganisationDayTest.Midnight.class)
class ReorganisationDayTest extends StructureTestBase {
    @Autowired
    private People people;

    @Autowired
    private MovableClock movable;

    @AfterEach
    void today_again() {
        movable.ahead(Duration.ZERO);
    }

    @Test
    void it_counts_by_itself_at_midnight_of_its_day() {
        founding.role("till", "ผู้ดูแลเงิน", "Keeper", Set.of("test.open"));
        founding.assign(two, "till", "T2", false);
        DepartmentId t1 = department("T1");
        DepartmentId t2 = department("T2");
        long id = as("admin", () -> {
            long draft = reorganisations.add(new Reorganisation.Head("รวมหน่วยงาน", "", null, later));
            reorganisations.plan(draft, 0, StructurePlan.EMPTY.withClosed(new Closing("T1", "T2")));
            reorganisations.announce(draft, 1);
            return draft;
        });

        movable.ahead(Duration.ofDays(29));
        assertThat(people.departments()).extracting(d -> d.id()).contains(t1);
        assertThat(people.find(one)).hasValueSatisfying(p -> assertThat(p).returns(t1, Person::department));
        as("test.two", () -> assertThat(people.may("test.open", t1)).isFalse());

        movable.ahead(Duration.ofDays(30));
        assertThat(people.departments()).extracting(d -> d.id()).doesNotContain(t1);
        assertThat(people.find(one)).hasValueSatisfying(p -> assertThat(p).returns(t2, Person::department));
        as("test.two", () -> assertThat(people.may("test.open", t1)).isTrue());
        as("admin", () -> {
            Reorganisation.Detail now = reorganisations.find(id).orElseThrow();
            assertThat(now.state()).isEqualTo(Reorganisation.State.IN_FORCE);
            broken(() -> reorganisations.takeBack(id, now.version()), null, "structure.fault.dayHasCome");
        });
    }

    @TestConfiguration
    static class Midnight {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
