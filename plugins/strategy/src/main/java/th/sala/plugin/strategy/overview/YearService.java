package th.sala.plugin.strategy.overview;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.Needs;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.budget.BudgetService;
import th.sala.plugin.strategy.plan.PlanFigures;

/** The year at a glance. */
@Service
@Needs(StrategyPermissions.READ)
@Transactional(readOnly = true)
public class YearService {
    private final PlanFigures plan;
    private final BudgetService budget;

    YearService(PlanFigures plan, BudgetService budget) {
        this.plan = plan;
        this.budget = budget;
    }

    public YearFigures figures(Quarter quarter) {
        return new YearFigures(plan.counts(quarter), plan.planned(quarter), budget.lines(quarter));
    }
}
