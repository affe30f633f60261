package th.sala.core.approval.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Course.AtDesk;
import th.sala.core.approval.rule.Course.Stand;
import th.sala.core.approval.rule.Mark.Verdict;
import th.sala.core.people.Office;

/** What holds for any route and any decisions; a failure names its seed. */
class AnyCourseTest {
    private static final int PEOPLE = 4;

    private static final int ROUTES = 2000;

    @Test
    void every_request_comes_to_an_end_and_never_back() {
        seeds(AnyCourseTest::ends);
    }

    @Test
    void a_round_begins_where_all_that_was_carried_over_leaves_it() {
        seeds(AnyCourseTest::begins);
    }

    private static void seeds(IntConsumer property) {
        for (int seed = 0; seed < ROUTES; seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError broken) {
                throw new AssertionError("with seed " + seed, broken);
            }
        }
    }

    private static void ends(int seed) {
        var chance = new Random(seed);
        Route route = route(chance);
        Course.Ground ground =
                CourseTest.ground(Map.of(Condition.AMOUNT, String.valueOf(chance.nextInt(10))), everybody());
        List<Mark> marks = new ArrayList<>();
        Course now = Course.of(route, ground, marks);
        int most = (int) route.desks().count() * PEOPLE;
        while (now.state() == ApprovalState.UNDER_WAY) {
            assertThat(marks.size()).as("decisions it takes at most").isLessThan(most);
            Course before = now;
            marks.add(decision(chance, now, marks));
            now = Course.of(route, ground, marks);
            nothing_goes_back(before, now);
            one_step_at_a_time(now);
            assertThat(Course.of(route, ground, marks)).as("the same again").isEqualTo(now);
        }
        assertThat(now.open()).isEmpty();
        if (now.state() == ApprovalState.APPROVED) {
            assertThat(now.desks()).noneMatch(d -> d.stand() == Stand.AHEAD || d.stand() == Stand.REFUSED);
        } else {
            assertThat(now.state()).isIn(ApprovalState.REFUSED, ApprovalState.RETURNED);
        }
    }

    private static void begins(int seed) {
        var chance = new Random(seed);
        Route route = route(chance);
        Course.Ground ground = CourseTest.ground(Map.of(), everybody());
        List<Mark> carried = route.desks()
                .filter(desk -> chance.nextBoolean())
                .map(desk -> new Mark(desk.key(), person(0), Verdict.CARRIED))
                .toList();
        Course begun = Course.of(route, ground, carried);
        Set<String> kept = carried.stream().map(Mark::desk).collect(Collectors.toSet());
        assertThat(begun.open()).noneMatch(d -> kept.contains(d.desk().key()));
        assertThat(begun.state() == ApprovalState.APPROVED)
                .isEqualTo(begun.desks().stream()
                        .allMatch(d -> d.stand() == Stand.LEFT_OUT
                                || kept.contains(d.desk().key())));
    }

    private static void nothing_goes_back(Course before, Course now) {
        for (int i = 0; i < now.desks().size(); i++) {
            Stand was = before.desks().get(i).stand();
            if (was != Stand.OPEN && was != Stand.AHEAD) {
                assertThat(now.desks().get(i).stand()).isEqualTo(was);
            }
        }
    }

    private static void one_step_at_a_time(Course now) {
        assertThat(now.open().map(AtDesk::step).distinct().count()).isLessThanOrEqualTo(1);
        int open = now.step().orElse(0);
        assertThat(now.desks())
                .filteredOn(d -> open > 0 && d.step() < open)
                .allMatch(d -> d.stand() == Stand.AGREED || d.stand() == Stand.LEFT_OUT);
    }

    private static Mark decision(Random chance, Course now, List<Mark> marks) {
        List<AtDesk> open = now.open().toList();
        String desk = open.get(chance.nextInt(open.size())).desk().key();
        Set<Office> left = new HashSet<>(everybody());
        marks.stream().filter(m -> m.desk().equals(desk)).forEach(m -> left.remove(m.office()));
        assertThat(left).as("somebody is left to decide at " + desk).isNotEmpty();
        Office who = List.copyOf(left).get(chance.nextInt(left.size()));
        Verdict verdict =
                chance.nextInt(5) > 0 ? Verdict.AGREED : CourseTest.verdicts().get(chance.nextInt(3));
        return new Mark(desk, who, verdict);
    }

    private static Route route(Random chance) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i <= chance.nextInt(4); i++) {
            List<Desk> desks = new ArrayList<>();
            for (int j = 0; j <= chance.nextInt(3); j++) {
                desks.add(need(chance, Desk.of("d" + i + "-" + j, "ก", "a", Approver.headOfUnit())));
            }
            steps.add(new Step(
                    desks,
                    chance.nextInt(3) > 0
                            ? List.of()
                            : List.of(Condition.amountAbove(String.valueOf(chance.nextInt(10))))));
        }
        return new Route(steps);
    }

    private static Desk need(Random chance, Desk desk) {
        return switch (chance.nextInt(3)) {
            case 0 -> desk.ofAll();
            case 1 -> desk.ofSome(1 + chance.nextInt(PEOPLE));
            default -> desk;
        };
    }

    private static Set<Office> everybody() {
        return IntStream.range(0, PEOPLE).mapToObj(AnyCourseTest::person).collect(Collectors.toSet());
    }

    private static Office person(int number) {
        return Office.person(new PersonId(number));
    }
}
