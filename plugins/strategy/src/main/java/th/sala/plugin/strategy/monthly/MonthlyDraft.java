package th.sala.plugin.strategy.monthly;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.people.DepartmentId;

/**
 * What a unit reports of a month.
 *
 * @param problems may be empty, as what comes next
 * @param disbursed baht in that month, null where the unit spends nothing by itself
 */
public record MonthlyDraft(
        DepartmentId department,
        YearMonth month,
        String done,
        String problems,
        String upcoming,
        @Nullable BigDecimal disbursed) {
    public MonthlyDraft {
        done = done.strip();
        problems = problems.strip();
        upcoming = upcoming.strip();
        if (done.isEmpty()) {
            throw RuleBroken.at("done", "strategy.monthly.doneMissing");
        }
    }
}
