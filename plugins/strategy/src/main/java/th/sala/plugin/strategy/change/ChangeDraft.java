package th.sala.plugin.strategy.change;

import th.sala.api.RuleBroken;
import th.sala.plugin.strategy.plan.PlanFrame;

/**
 * A change of the plan as a person asks for it.
 *
 * @param undertaking that is changed
 * @param to what is to be instead; what is null there stays as it is
 */
public record ChangeDraft(long undertaking, String reason, PlanFrame to) {
    public ChangeDraft {
        reason = reason.strip();
        if (to.equals(PlanFrame.UNKNOWN)) {
            throw RuleBroken.at("budget", "strategy.change.nothing");
        }
        if (to.budget() != null && to.budget().signum() < 0) {
            throw RuleBroken.at("budget", "strategy.change.nothing");
        }
    }
}
