package th.sala.plugin.strategy.overview;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import th.sala.api.text.Figures;
import th.sala.plugin.strategy.budget.BudgetLine;
import th.sala.plugin.strategy.plan.Band;
import th.sala.plugin.strategy.plan.BandCount;
import th.sala.plugin.strategy.plan.UndertakingKind;

/**
 * The figures of a year at the end of a quarter.
 *
 * @param counts undertakings that something was reported for
 * @param planned undertakings in the plan of the year, reported or not
 * @param budget categories in the order of the plan
 */
public record YearFigures(List<BandCount> counts, long planned, List<BudgetLine> budget) {
    public YearFigures {
        counts = List.copyOf(counts);
        budget = List.copyOf(budget);
    }

    /** Undertakings that something was reported for. */
    public long reported() {
        return BandCount.sum(counts);
    }

    /** Undertakings without a report for the quarter. */
    public long silent() {
        return planned - reported();
    }

    public long of(UndertakingKind kind) {
        return BandCount.sum(counts.stream().filter(c -> c.kind() == kind).toList());
    }

    /** All bands in the order of the report, with their share in all that was reported. */
    public List<Share> shares() {
        long all = reported();
        return Arrays.stream(Band.values())
                .map(band -> {
                    long count = BandCount.sum(
                            counts.stream().filter(c -> c.band() == band).toList());
                    return new Share(band, count, Figures.share(count, all).orElse(BigDecimal.ZERO));
                })
                .toList();
    }

    /** One band: how many, and their share of all in percent with 2 decimals. */
    public record Share(Band band, long count, BigDecimal percent) {}
}
