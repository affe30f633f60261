package th.sala.core.approval.route;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.people.PersonId;
import th.sala.core.approval.Seat;
import th.sala.core.people.Office;

/**
 * The way a request would go today.
 *
 * @param complete whether it would come to its end; else it stays where too few can agree
 * @param days working days together
 * @param ends the last day, where everybody takes all the time there is
 */
public record Simulation(List<Stop> stops, boolean complete, int days, LocalDate ends) {
    public Simulation {
        stops = List.copyOf(stops);
    }

    /**
     * What is put up.
     *
     * @param amount baht, null where it costs nothing
     * @param fields the subject's own, by their keys
     */
    public record Sample(
            PersonId requester, @Nullable BigDecimal amount, Map<String, String> fields, LocalDate starts) {
        public Sample {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * A step of the route.
     *
     * @param unmet the conditions that do not hold; the step is left out for them
     */
    public record Stop(int number, List<Condition> unmet, List<Place> places) {
        public Stop {
            unmet = List.copyOf(unmet);
            places = List.copyOf(places);
        }
    }

    /** What becomes of a desk. */
    public enum Fate {
        ASKED,
        /** Passed, because the same person has just agreed. */
        SAME_PERSON,
        /** Asked, but too few people can agree. */
        TOO_FEW,
        /** A condition does not hold, or it is not reached. */
        LEFT_OUT
    }

    /**
     * A desk.
     *
     * @param posts who is asked; of a desk passed by, who would have been
     * @param due the last day, null without a deadline
     */
    public record Place(
            Desk desk,
            Fate fate,
            List<Post> posts,
            @Nullable LocalDate due) {
        public Place {
            posts = List.copyOf(posts);
        }
    }

    /**
     * An office that is asked.
     *
     * @param cause why this one
     * @param people who hold it; of a committee, who records what it decides
     */
    public record Post(Office office, Seat.Cause cause, List<Sitter> people) {
        public Post {
            people = List.copyOf(people);
        }
    }

    /**
     * Somebody who can answer.
     *
     * @param wording by which order somebody stands in; empty in the own right
     * @param awayUntil null where the person is there
     * @param standIns who may answer for this person
     */
    public record Sitter(
            String name, String wording, @Nullable LocalDate awayUntil, List<Sitter> standIns) {
        public Sitter {
            standIns = List.copyOf(standIns);
        }
    }
}
