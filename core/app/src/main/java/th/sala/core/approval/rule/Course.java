package th.sala.core.approval.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.core.people.Office;

/**
 * Where a round stands, told from its route, what the request says and what was decided so far. Nothing else is
 * remembered: the same decisions always lead to the same place.
 *
 * @param state {@link ApprovalState#UNDER_WAY} or how the round has ended
 * @param desks of the whole route, in its order
 * @param last the step with which it is approved: the last that is taken and not passed over
 */
public record Course(ApprovalState state, List<AtDesk> desks, int last) {
    public Course {
        desks = List.copyOf(desks);
    }

    /** What a round says that conditions and needs look at. */
    public interface Ground {
        /** The text of a field, empty where the request has none. */
        String field(String key);

        /** Everybody who must agree at a desk that asks all. */
        Set<Office> everybody(Desk desk);
    }

    /** How far a desk is. */
    public enum Stand {
        /** Its step is still to come. */
        AHEAD,
        /** It is asked now. */
        OPEN,
        AGREED,
        /** Passed, because the same person had just agreed. */
        SKIPPED,
        /** Agreed in an earlier round upon what has not changed since. */
        CARRIED,
        REFUSED,
        RETURNED,
        /** The route does not take this step, or the round ended before. */
        LEFT_OUT
    }

    /**
     * A desk of the route.
     *
     * @param step from 1
     */
    public record AtDesk(int step, Desk desk, Stand stand) {}

    public static Course of(Route route, Ground ground, List<Mark> marks) {
        List<AtDesk> desks = new ArrayList<>();
        ApprovalState state = ApprovalState.APPROVED;
        int last = 0;
        for (int i = 0; i < route.steps().size(); i++) {
            Step step = route.steps().get(i);
            boolean taken = isTaken(step, ground);
            for (Desk desk : step.desks()) {
                Stand stand = stand(desk, taken, state, ground, marks);
                desks.add(new AtDesk(i + 1, desk, stand));
                last = taken && stand != Stand.SKIPPED ? i + 1 : last;
            }
            state = after(state, i + 1, desks);
        }
        boolean over = state.ended() || state == ApprovalState.RETURNED;
        return new Course(state, over ? closed(desks) : desks, last);
    }

    private static boolean isTaken(Step step, Ground ground) {
        return step.when().stream().allMatch(c -> c.holds(ground.field(c.field())));
    }

    private static Stand stand(Desk desk, boolean taken, ApprovalState before, Ground ground, List<Mark> marks) {
        if (!taken) {
            return Stand.LEFT_OUT;
        }
        List<Mark> here =
                marks.stream().filter(m -> m.desk().equals(desk.key())).toList();
        if (before != ApprovalState.APPROVED) {
            return carried(here) ? Stand.CARRIED : Stand.AHEAD;
        }
        if (decided(here, Mark.Verdict.RETURNED)) {
            return Stand.RETURNED;
        }
        return switch (desk.need()) {
            case ONE -> one(here);
            case ALL -> all(here, ground.everybody(desk));
            case SOME -> some(desk, here, ground.everybody(desk));
        };
    }

    private static Stand one(List<Mark> here) {
        return decided(here, Mark.Verdict.REFUSED)
                ? Stand.REFUSED
                : agreed(here).orElse(Stand.OPEN);
    }

    private static Stand all(List<Mark> here, Set<Office> everybody) {
        if (decided(here, Mark.Verdict.REFUSED)) {
            return Stand.REFUSED;
        }
        // one who left the office meanwhile is not waited for, and nobody's agreement is not enough
        boolean complete = passed(here) || !everybody.isEmpty() && who(here).containsAll(everybody);
        return complete ? agreed(here).orElse(Stand.OPEN) : Stand.OPEN;
    }

    private static Stand some(Desk desk, List<Mark> here, Set<Office> everybody) {
        Set<Office> agreeing = who(here);
        if (passed(here) || agreeing.size() >= desk.count()) {
            return agreed(here).orElse(Stand.OPEN);
        }
        Set<Office> left = new HashSet<>(everybody);
        here.forEach(m -> left.remove(m.office()));
        boolean beyond = decided(here, Mark.Verdict.REFUSED) && agreeing.size() + left.size() < desk.count();
        return beyond ? Stand.REFUSED : Stand.OPEN;
    }

    private static boolean decided(List<Mark> here, Mark.Verdict verdict) {
        return here.stream().anyMatch(m -> m.verdict() == verdict);
    }

    private static boolean carried(List<Mark> here) {
        return decided(here, Mark.Verdict.CARRIED);
    }

    /** Passed as a whole, however many it needs. */
    private static boolean passed(List<Mark> here) {
        return carried(here) || decided(here, Mark.Verdict.SKIPPED);
    }

    private static Set<Office> who(List<Mark> here) {
        Set<Office> agreeing = new HashSet<>();
        here.stream().filter(m -> m.verdict().agrees()).forEach(m -> agreeing.add(m.office()));
        return agreeing;
    }

    private static Optional<Stand> agreed(List<Mark> here) {
        return here.stream().filter(m -> m.verdict().agrees()).findFirst().map(m -> switch (m.verdict()) {
            case SKIPPED -> Stand.SKIPPED;
            case CARRIED -> Stand.CARRIED;
            default -> Stand.AGREED;
        });
    }

    private static ApprovalState after(ApprovalState before, int step, List<AtDesk> desks) {
        if (before != ApprovalState.APPROVED) {
            return before;
        }
        List<Stand> here =
                desks.stream().filter(d -> d.step() == step).map(AtDesk::stand).toList();
        if (here.contains(Stand.REFUSED)) {
            return ApprovalState.REFUSED;
        }
        if (here.contains(Stand.RETURNED)) {
            return ApprovalState.RETURNED;
        }
        return here.contains(Stand.OPEN) ? ApprovalState.UNDER_WAY : ApprovalState.APPROVED;
    }

    /** Where a round has ended nothing is open or ahead any more. */
    private static List<AtDesk> closed(List<AtDesk> desks) {
        return desks.stream()
                .map(d -> d.stand() == Stand.OPEN || d.stand() == Stand.AHEAD
                        ? new AtDesk(d.step(), d.desk(), Stand.LEFT_OUT)
                        : d)
                .toList();
    }

    /** The desks that are asked now. */
    public Stream<AtDesk> open() {
        return desks.stream().filter(d -> d.stand() == Stand.OPEN);
    }

    /** The step that is asked now, from 1; empty where none is. */
    public Optional<Integer> step() {
        return open().map(AtDesk::step).findFirst();
    }

    public Stand at(String desk) {
        return of(desk).stand();
    }

    /** Whether the request is approved with the step of this desk. */
    public boolean isLast(String desk) {
        return of(desk).step() == last;
    }

    private AtDesk of(String desk) {
        return desks.stream()
                .filter(d -> d.desk().key().equals(desk))
                .findFirst()
                .orElseThrow();
    }

    /** The last step before this one that was taken and agreed upon; empty where there is none. */
    public Optional<Integer> agreedBefore(int step) {
        return desks.stream()
                .filter(d -> d.step() < step && d.stand() != Stand.LEFT_OUT)
                .map(AtDesk::step)
                .max(Integer::compare);
    }
}
