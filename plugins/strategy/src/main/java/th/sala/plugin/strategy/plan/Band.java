package th.sala.plugin.strategy.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an undertaking came against the whole year, in the order of the report. */
public enum Band {
    PLANNED,
    LOW,
    MID,
    HIGH;

    private static final BigDecimal REACHED = BigDecimal.valueOf(50);
    private static final BigDecimal NEARLY_DONE = BigDecimal.valueOf(80);

    /** The bands that may be by the end of a quarter; in the last one nothing is planned for later. */
    public static List<Band> by(int quarter) {
        return quarter < 4 ? List.of(values()) : List.of(LOW, MID, HIGH);
    }

    /**
     * The band of a result, or null where nothing is known yet.
     *
     * @param plannedLater work begins in a later quarter of the year, by plan
     * @param percent percent of the 12-month target, null where unknown, may exceed 100
     * @param entered band judged without a percent, counts only where the percent is unknown
     */
    public static @Nullable Band of(boolean plannedLater, @Nullable BigDecimal percent, @Nullable Band entered) {
        if (plannedLater) {
            return PLANNED;
        }
        return percent == null ? entered : of(percent);
    }

    // Bands are the report's own: 50 counts as reached, 79.995 still belongs below 80 (P-STRAT-05).
    private static Band of(BigDecimal percent) {
        if (percent.compareTo(REACHED) < 0) {
            return LOW;
        }
        return percent.compareTo(NEARLY_DONE) < 0 ? MID : HIGH;
    }
}
