package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.people.Acting;
import th.sala.core.approval.route.RouteSimulator;
import th.sala.core.approval.route.Simulation;
import th.sala.core.approval.route.Simulation.Fate;
import th.sala.core.people.Appointment;
import th.sala.core.people.Appointments;
import th.sala.core.people.absence.Absence;
import th.sala.core.people.absence.Absences;

/** The way a request would go, told beforehand; the same rules as when it goes. */
@Transactional
class RouteSimulatorTest extends ApprovalCase {
    private static final LocalDate MONDAY = day("2026-11-23");

    @Autowired
    private RouteSimulator simulator;

    @Autowired
    private Absences absences;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Clock clock;

    @BeforeEach
    void somebody_looks_after_routes() {
        founding.role("test.keeper", "ผู้ดูแล", "Keeper", Set.of(ApprovalPermissions.KEEP));
        founding.assign(person("test.keeper", "T0"), "test.keeper", null, false);
        founding.assign(person("test.unitkeeper", "T1"), "test.keeper", "T1", false);
    }

    @Test
    void only_who_looks_after_all_routes_learns_who_is_away() {
        as("test.asks", () -> refused(() -> simulator.simulate("core.paper", ROUTE, sample("1"))));
        as("test.unitkeeper", () -> refused(() -> simulator.simulate("core.paper", ROUTE, sample("1"))));
    }

    @Test
    void it_names_the_people_and_counts_working_days() {
        database.sql("insert ignore into core_holiday (day, name) values ('2026-11-25', 'วันหยุดทดสอบ')")
                .update();
        Simulation way = simulated(ROUTE, "50000.00");
        assertThat(names(way, "unit")).containsExactly("test.head");
        assertThat(names(way, "finance")).containsExactly("test.finance");
        assertThat(names(way, "deputy")).containsExactly("test.deputy");
        assertThat(place(way, "director").fate()).isEqualTo(Fate.LEFT_OUT);
        assertThat(way.stops().getLast().unmet()).hasSize(1);
        assertThat(way.complete()).isTrue();
        assertThat(way.days()).isEqualTo(3);
        assertThat(place(way, "unit").due()).isEqualTo(day("2026-11-27"));
        assertThat(way.ends()).isEqualTo(day("2026-11-27"));
    }

    @Test
    void it_says_where_a_vacant_post_passes_to_and_leaves_out_who_has_just_agreed() {
        founding.lead("T1", null, "test.deputy");
        Route route = Route.of(
                ROUTE.steps().getFirst(),
                Step.of(Desk.of("director", "อนุมัติ", "Approves", Approver.director())
                        .demanding(Desk.Demand.SKIP_SAME_PERSON)));
        Simulation way = simulated(route, "500000.00");
        assertThat(place(way, "unit").posts()).singleElement().returns(Seat.Cause.VACANT, Simulation.Post::cause);
        assertThat(names(way, "unit")).containsExactly("test.director");
        assertThat(place(way, "director").fate()).isEqualTo(Fate.SAME_PERSON);
        assertThat(way.complete()).isTrue();
    }

    @Test
    void it_goes_the_way_a_request_really_goes() {
        founding.lead("T1", null, "test.deputy");
        paper.content = content("500000.00", "สัญญา");
        var id = submitted("1");
        agree("test.director", id, "unit");
        agree("test.finance", id, "finance");
        agree("test.legal", id, "legal");
        agree("test.deputy", id, "deputy");
        assertThat(asked(id)).containsExactly("director");
        Simulation way = simulated(ROUTE, "500000.00");
        assertThat(place(way, "director").fate()).isEqualTo(Fate.ASKED);
    }

    @Test
    void who_is_away_is_told_with_who_stands_in_and_whether_that_one_is_there() {
        LocalDate today = LocalDate.now(clock);
        as("admin", () -> appointments.add(standingIn("test.head", "test.finance", today)));
        away("test.head", today.plusDays(4));
        away("test.finance", today.plusDays(2));
        Simulation.Sitter head = place(simulated(ROUTE, "1.00"), "unit")
                .posts()
                .getFirst()
                .people()
                .getFirst();
        assertThat(head.awayUntil()).isEqualTo(today.plusDays(4));
        assertThat(head.standIns()).singleElement().satisfies(standIn -> {
            assertThat(standIn.name()).isEqualTo("test.finance");
            assertThat(standIn.wording()).isEqualTo("รักษาราชการแทนหัวหน้าภารกิจทดสอบ");
            assertThat(standIn.awayUntil()).isEqualTo(today.plusDays(2));
        });
    }

    private Appointment.Draft standingIn(String represented, String standIn, LocalDate today) {
        return new Appointment.Draft(
                Acting.Kind.ACTING_FOR,
                "1/2570",
                today,
                id(represented),
                "",
                null,
                Set.of(),
                "",
                id(standIn),
                today,
                today.plusDays(30),
                new Appointment.Scope(Set.of(), Set.of(), Set.of(), null),
                "รักษาราชการแทนหัวหน้าภารกิจทดสอบ");
    }

    private void away(String person, LocalDate until) {
        as(person, () -> absences.add(new Absence.Draft(Absence.Kind.LEAVE, LocalDate.now(clock), until, "", null)));
    }

    @Test
    void where_too_few_can_agree_the_way_ends() {
        Route route = Route.of(
                Step.of(Desk.of("two", "สองคน", "Two", Approver.role("test.finance"))
                        .ofSome(4)
                        .within(2)),
                Step.of(Desk.of("director", "อนุมัติ", "Approves", Approver.director())));
        Simulation way = simulated(route, "1.00");
        assertThat(way.complete()).isFalse();
        assertThat(place(way, "two").fate()).isEqualTo(Fate.TOO_FEW);
        assertThat(place(way, "director").fate()).isEqualTo(Fate.LEFT_OUT);
    }

    @Test
    void where_nobody_is_left_those_who_look_after_approvals_are_asked_and_the_way_goes_on() {
        founding.lead("T1", null, null);
        founding.lead("T0", null, null);
        Route route = Route.of(
                Step.of(Desk.of("unit", "หัวหน้า", "Head", Approver.headOfUnit())
                        .ofAll()),
                Step.of(Desk.of("director", "อนุมัติ", "Approves", Approver.director())
                        .demanding(Desk.Demand.SKIP_SAME_PERSON)));
        Simulation way = simulated(route, "1.00");
        assertThat(place(way, "unit").posts().getFirst().office()).isEqualTo(Seating.KEEPERS);
        assertThat(way.complete()).isTrue();
        paper.route = route;
        var id = submitted("9");
        as("test.keeper", () -> deciding.decide(id, 1, "unit", Decision.agreed("")));
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
    }

    private Simulation simulated(Route route, String amount) {
        return as("test.keeper", () -> simulator.simulate("core.paper", route, sample(amount)));
    }

    private Simulation.Sample sample(String amount) {
        return new Simulation.Sample(id("test.asks"), new BigDecimal(amount), Map.of(), MONDAY);
    }

    private static Simulation.Place place(Simulation way, String desk) {
        return way.stops().stream()
                .flatMap(stop -> stop.places().stream())
                .filter(place -> place.desk().key().equals(desk))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Simulation way, String desk) {
        return place(way, desk).posts().stream()
                .flatMap(post -> post.people().stream())
                .map(Simulation.Sitter::name)
                .toList();
    }
}
