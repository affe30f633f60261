package th.sala.core.document.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.PersonId;

/**
 * A check of the store that was made.
 *
 * @param askedBy null where the portal made it by itself
 * @param compared files whose bytes were compared with their hash
 * @param forgotten files given up that nobody referred to
 */
public record StoreCheck(
        Instant begunAt,
        Instant endedAt,
        Ended ended,
        @Nullable PersonId askedBy,
        long compared,
        long missing,
        long damaged,
        long forgotten) {
    /** How it ended. */
    public enum Ended {
        /** All that was due was compared. */
        DONE,
        /** Its time was over; the next one goes on. */
        TIME,
        /** Somebody stopped it, or the portal stopped. */
        STOPPED,
        /** A fault, which stands in the log. */
        FAILED
    }
}
