package th.sala.plugin.strategy.change.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import th.sala.api.people.People;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Links;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.change.ChangeDetail;
import th.sala.plugin.strategy.change.ChangeService;
import th.sala.plugin.strategy.request.RequestHead;
import th.sala.plugin.strategy.request.ui.RequestView;
import th.sala.plugin.strategy.ui.PlanWords;

/** One change of the plan. */
@Route("strategy/changes/:id([0-9]+)")
@RolesAllowed(StrategyPermissions.READ)
class ChangeView extends RequestView<ChangeDetail> {
    private final ChangeService changes;

    ChangeView(ChangeService changes, People people) {
        super("changes", "change", ChangeService.KIND, people);
        this.changes = changes;
    }

    @Override
    protected Optional<ChangeDetail> find(long id) {
        return changes.find(id);
    }

    @Override
    protected RequestHead head(ChangeDetail record) {
        return record.head();
    }

    @Override
    protected Facts said(ChangeDetail record) {
        return new Facts()
                .asBlock()
                .fact(text("strategy.change.budget-before"), PlanWords.budget(record.before()))
                .fact(text("strategy.change.budget-after"), PlanWords.budget(record.after()))
                .fact(text("strategy.change.period-before"), PlanWords.period(record.before()))
                .fact(text("strategy.change.period-after"), PlanWords.period(record.after()))
                .fact(
                        text("strategy.change.undertaking"),
                        Links.to(
                                record.head().name(),
                                "strategy/undertakings/" + record.values().undertaking()))
                .fact(text("strategy.change.reason"), record.values().reason());
    }
}
