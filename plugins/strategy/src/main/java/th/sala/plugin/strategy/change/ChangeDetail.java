package th.sala.plugin.strategy.change;

import th.sala.plugin.strategy.plan.PlanFrame;
import th.sala.plugin.strategy.request.RequestHead;

/**
 * A change of the plan and where it stands.
 *
 * @param before what the plan said when it was asked for
 * @param after what it is to say
 */
public record ChangeDetail(RequestHead head, ChangeDraft values, PlanFrame before, PlanFrame after) {}
