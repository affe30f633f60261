package th.sala.core.approval;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.core.people.Office;

/**
 * An office that is asked at a desk.
 *
 * @param cause why this one
 * @param due the last day, null without a deadline
 * @param passedOn whether somebody else is asked instead
 */
public record Seat(
        long id,
        int round,
        String desk,
        Office office,
        Cause cause,
        Instant opened,
        @Nullable LocalDate due,
        boolean waiting,
        boolean passedOn) {
    /** Why an office is asked. */
    public enum Cause {
        /** The route says so. */
        ROUTE,
        /** Nobody holds the one the route names. */
        VACANT,
        /** The requester holds the one the route names. */
        OWN_REQUEST,
        /** Who was asked has passed it to this one. */
        FORWARDED,
        /** The time of who was asked is over. */
        LATE
    }
}
