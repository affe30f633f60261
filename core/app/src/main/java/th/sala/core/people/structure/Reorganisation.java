package th.sala.core.people.structure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What screens and services say of a reorganisation (P-ORG-01). */
public final class Reorganisation {
    private Reorganisation() {}

    /** How far it has come. */
    public enum State {
        DRAFT,
        /** Announced, its day has not come. */
        ANNOUNCED,
        IN_FORCE
    }

    /**
     * The order it rests on.
     *
     * @param orderNumber number of the order or announcement, may be empty
     * @param orderDate its date, null where it is not signed yet
     * @param from first day it counts; null while nothing is chosen
     */
    public record Head(
            String title,
            String orderNumber,
            @Nullable LocalDate orderDate,
            @Nullable LocalDate from) {
        public static final Head EMPTY = new Head("", "", null, null);
    }

    /**
     * A line of the list.
     *
     * @param lines units and people it names
     */
    public record Row(long id, Head head, State state, int lines) {}

    /**
     * One reorganisation.
     *
     * @param announcedAt null while it is a draft
     * @param announcedBy name of who announced it
     * @param faults why it cannot be announced; always empty once it is
     */
    public record Detail(
            long id,
            int version,
            Head head,
            StructurePlan plan,
            State state,
            @Nullable Instant announcedAt,
            @Nullable String announcedBy,
            List<PlanFault> faults,
            Comparison comparison) {
        public Detail {
            faults = List.copyOf(faults);
        }
    }
}
