package th.sala.core.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a document in the trash goes for good.
 *
 * @param on the night before that day; null where it does not go
 * @param kept what keeps it, beyond the days of the trash
 */
public record Leaving(@Nullable LocalDate on, Kept kept) {
    /** What keeps a document in the trash. */
    public enum Kept {
        /** Nothing. */
        NO,
        /** The years of its kind. */
        YEARS,
        /** Its kind is kept for good. */
        FOR_GOOD,
        /** The years of its kind have not begun, for its matter is open. */
        OPEN,
        /** It must not be destroyed by order. */
        HELD,
        /** It proves something. */
        EVIDENCE
    }

    /** Whether it is kept for a shorter time than by the other. */
    boolean isBefore(Leaving other) {
        return on != null && (other.on == null || on.isBefore(other.on));
    }

    /**
     * @param over the first day on which the trash keeps it no more
     * @param years of its kind; null for good
     * @param lastDay of these years, null where they have not begun
     */
    static Leaving of(LocalDate over, boolean hasKind, @Nullable Integer years, @Nullable LocalDate lastDay) {
        if (!hasKind) {
            return new Leaving(over, Kept.NO);
        }
        if (years == null || lastDay == null) {
            return new Leaving(null, years == null ? Kept.FOR_GOOD : Kept.OPEN);
        }
        return lastDay.isBefore(over) ? new Leaving(over, Kept.NO) : new Leaving(lastDay.plusDays(1), Kept.YEARS);
    }
}
