package th.sala.plugin.strategy.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An undertaking with what was reported for it at the end of a quarter, as the report prints it.
 *
 * @param group name under which equal items are gathered, null to stand alone
 */
public record Standing(
        String code,
        String name,
        UndertakingKind kind,
        @Nullable String group,
        @Nullable String target,
        RoundResult sixMonths,
        RoundResult twelveMonths,
        @Nullable String explanation) {
    /** For the query. */
    public Standing(
            String code,
            String name,
            UndertakingKind kind,
            @Nullable String group,
            @Nullable String target,
            @Nullable String plannedSix,
            @Nullable String resultSix,
            @Nullable BigDecimal percentSix,
            @Nullable String plannedTwelve,
            @Nullable String resultTwelve,
            @Nullable BigDecimal percentTwelve,
            @Nullable String explanation) {
        this(
                code,
                name,
                kind,
                group,
                target,
                new RoundResult(plannedSix, resultSix, percentSix),
                new RoundResult(plannedTwelve, resultTwelve, percentTwelve),
                explanation);
    }
}
