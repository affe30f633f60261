package th.sala.plugin.strategy.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;

/**
 * A budget category as a person enters it, amounts in baht with 2 decimals.
 *
 * @param code key within the fiscal year; never changed after the first save
 * @param plan planned for the whole year, 0 or more
 * @param disbursed from the first day of the year to the end of the quarter, null where not yet known; may exceed the
 *     plan, and a refund makes it negative
 */
public record BudgetDraft(
        String code,
        int number,
        String name,
        BigDecimal plan,
        @Nullable BigDecimal disbursed) {
    public BudgetDraft {
        code = code.strip();
        name = name.strip();
        if (code.isEmpty()) {
            throw RuleBroken.at("code", "strategy.budget.codeMissing");
        }
        if (name.isEmpty()) {
            throw RuleBroken.at("name", "strategy.budget.nameMissing");
        }
        if (plan.signum() < 0) {
            throw RuleBroken.at("plan", "strategy.budget.planNegative");
        }
        plan = plan.setScale(2, RoundingMode.HALF_UP);
        disbursed = disbursed == null ? null : disbursed.setScale(2, RoundingMode.HALF_UP);
    }
}
