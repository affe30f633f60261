package th.sala.core.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.Desk;
import th.sala.api.people.Acting;
import th.sala.core.approval.rule.Course;
import th.sala.core.approval.rule.Frozen;

/**
 * A request as a person may see it.
 *
 * @param said what is decided upon
 * @param changed keys of the lines that are not as in the round before; empty in the first
 * @param before what the round before said; null in the first
 * @param reserved of the budget line it names, null where it names none
 * @param path of its record, null where the module is not in service
 * @param acts all of them, the first first
 * @param desks of the route, those not taken among them
 * @param mine where the signed-in person may decide now
 * @param course of this round
 */
public record RequestDetail(
        Request request,
        Frozen said,
        Set<String> changed,
        @Nullable Frozen before,
        @Nullable Reserved reserved,
        @Nullable String path,
        List<Stage> stages,
        List<Act> acts,
        List<Desk> desks,
        List<Mine> mine,
        Course course) {
    public RequestDetail {
        changed = Set.copyOf(changed);
        stages = List.copyOf(stages);
        acts = List.copyOf(acts);
        desks = List.copyOf(desks);
        mine = List.copyOf(mine);
    }

    /** A step of the route with its desks, as far as it is taken. */
    public record Stage(int step, List<Place> places) {
        public Stage {
            places = List.copyOf(places);
        }

        public boolean is(Course.Stand stand) {
            return places.stream().anyMatch(place -> place.at().stand() == stand);
        }
    }

    /**
     * A desk of this round.
     *
     * @param asked names of those who are asked, people or posts; empty before it is reached
     * @param cause why another office is asked than the route names
     * @param due null without a deadline
     * @param decisions in this round
     */
    public record Place(
            Course.AtDesk at,
            List<String> asked,
            Seat.Cause cause,
            @Nullable LocalDate due,
            List<Act> decisions) {
        public Place {
            asked = List.copyOf(asked);
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * A desk at which the signed-in person may decide.
     *
     * @param acting by which appointment; null in the own right
     * @param committee its quorum, where a committee decides
     * @param cause why this one is asked; what was passed to somebody can be given back
     */
    public record Mine(
            Course.AtDesk at,
            @Nullable Acting acting,
            Optional<Integer> committee,
            @Nullable LocalDate due,
            Seat.Cause cause) {}
}
