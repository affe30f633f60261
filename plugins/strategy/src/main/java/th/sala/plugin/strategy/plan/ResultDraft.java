package th.sala.plugin.strategy.plan;

import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;

/**
 * What a department reports for one undertaking at the end of a quarter.
 *
 * @param plannedLater work begins in a later quarter, by plan
 * @param enteredBand band judged without a percent; only where the 12-month percent is empty and nothing is planned
 * @param explanation why the year's target is not yet half reached
 */
public record ResultDraft(
        boolean plannedLater,
        @Nullable Band enteredBand,
        RoundResult sixMonths,
        RoundResult twelveMonths,
        @Nullable String explanation) {
    public ResultDraft {
        if (enteredBand == Band.PLANNED) {
            throw RuleBroken.at("enteredBand", "strategy.result.bandPlanned");
        }
        if (enteredBand != null && (twelveMonths.percent() != null || plannedLater)) {
            throw RuleBroken.at("enteredBand", "strategy.result.bandAndPercent");
        }
    }

    /** Whether nothing at all is reported. */
    public boolean isEmpty() {
        return !plannedLater
                && enteredBand == null
                && explanation == null
                && sixMonths.isEmpty()
                && twelveMonths.isEmpty();
    }

    /** The band that follows, or null where nothing is known yet. */
    public @Nullable Band band() {
        return Band.of(plannedLater, twelveMonths.percent(), enteredBand);
    }
}
