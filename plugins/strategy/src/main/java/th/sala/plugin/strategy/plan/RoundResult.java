package th.sala.plugin.strategy.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;

/**
 * A round of 6 or of 12 months: what was planned, what came of it, and a percent somebody judged. The two rounds are
 * separate judgements; neither is ever computed from the other.
 *
 * @param percent null where nobody judged it, may exceed 100, at most 4 decimals
 */
public record RoundResult(
        @Nullable String planned,
        @Nullable String result,
        @Nullable BigDecimal percent) {
    public static final RoundResult EMPTY = new RoundResult(null, null, null);

    public RoundResult {
        if (percent != null && percent.signum() < 0) {
            throw new RuleBroken("strategy.result.percentNegative");
        }
    }

    boolean isEmpty() {
        return planned == null && result == null && percent == null;
    }
}
