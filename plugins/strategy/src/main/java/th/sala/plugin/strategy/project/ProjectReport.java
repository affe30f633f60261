package th.sala.plugin.strategy.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;

/**
 * What is reported for a strategic project at the end of a quarter.
 *
 * @param percent null where none can be given, which is not 0; may exceed 100
 */
public record ProjectReport(
        @Nullable BigDecimal percent, @Nullable String narrative) {
    public ProjectReport {
        if (percent != null && percent.signum() < 0) {
            throw RuleBroken.at("percent", "strategy.result.percentNegative");
        }
    }

    /** Whether nothing at all is reported. */
    public boolean isEmpty() {
        return percent == null && narrative == null;
    }
}
