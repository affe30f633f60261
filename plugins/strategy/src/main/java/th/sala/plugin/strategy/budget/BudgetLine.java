package th.sala.plugin.strategy.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.text.Figures;

/**
 * A budget category with its use up to the end of a quarter, in baht.
 *
 * @param disbursed null where nothing was entered for the quarter
 */
public record BudgetLine(
        long id,
        String code,
        int number,
        String name,
        BigDecimal plan,
        @Nullable BigDecimal disbursed) {

    /** Disbursed of the year's plan in percent, 2 decimals; empty where nothing was entered or nothing planned. */
    public Optional<BigDecimal> percent() {
        return disbursed == null ? Optional.empty() : Figures.share(disbursed, plan);
    }

    /** Sum of the plans. */
    public static BigDecimal plan(List<BudgetLine> lines) {
        return lines.stream().map(BudgetLine::plan).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Sum of what was disbursed where it was entered; empty where it was entered for no line. */
    public static Optional<BigDecimal> disbursed(List<BudgetLine> lines) {
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(line.disbursed()).stream())
                .reduce(BigDecimal::add);
    }

    /** How many lines nothing was entered for. */
    public static long withoutUse(List<BudgetLine> lines) {
        return lines.stream().filter(line -> line.disbursed() == null).count();
    }
}
