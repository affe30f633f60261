package th.sala.plugin.strategy.proposal.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import th.sala.api.people.People;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Links;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.plan.UndertakingChoices;
import th.sala.plugin.strategy.proposal.ProposalDetail;
import th.sala.plugin.strategy.proposal.ProposalService;
import th.sala.plugin.strategy.request.RequestHead;
import th.sala.plugin.strategy.request.ui.RequestView;
import th.sala.plugin.strategy.ui.PlanWords;

/** One proposed project. */
@Route("strategy/proposals/:id([0-9]+)")
@RolesAllowed(StrategyPermissions.READ)
class ProposalView extends RequestView<ProposalDetail> {
    private final ProposalService proposals;
    private final UndertakingChoices undertakings;

    ProposalView(ProposalService proposals, UndertakingChoices undertakings, People people) {
        super("proposals", "proposal", ProposalService.KIND, people);
        this.proposals = proposals;
        this.undertakings = undertakings;
    }

    @Override
    protected Optional<ProposalDetail> find(long id) {
        return proposals.find(id);
    }

    @Override
    protected RequestHead head(ProposalDetail record) {
        return record.head();
    }

    @Override
    protected Facts said(ProposalDetail record) {
        var values = record.values();
        var facts = new Facts()
                .asBlock()
                .fact(text("strategy.proposal.amount"), text("strategy.baht", Figures.money(values.amount())))
                .fact(text("strategy.proposal.budget"), values.budget())
                .fact(text("strategy.proposal.period"), PlanWords.period(values.from(), values.to()));
        var undertaking = Optional.ofNullable(values.undertaking()).flatMap(undertakings::find);
        if (undertaking.isPresent()) {
            facts.fact(
                    text("strategy.proposal.undertaking"),
                    Links.to(
                            undertaking.get().label(),
                            "strategy/undertakings/" + undertaking.get().id()));
        } else {
            facts.fact(text("strategy.proposal.undertaking"), text("strategy.proposal.notInPlan"));
        }
        return facts.fact(text("strategy.proposal.reason"), values.reason())
                .fact(text("strategy.proposal.objective"), values.objective());
    }
}
