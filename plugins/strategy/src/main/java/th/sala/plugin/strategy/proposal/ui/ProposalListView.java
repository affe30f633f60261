package th.sala.plugin.strategy.proposal.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.people.People;
import th.sala.api.ui.RowColumn;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.proposal.ProposalDetail;
import th.sala.plugin.strategy.proposal.ProposalService;
import th.sala.plugin.strategy.request.ui.RequestListView;

/** The projects that are proposed with their budget. */
@Route("strategy/proposals")
@Menu(title = "strategy.proposal.list", icon = "vaadin:clipboard-text", order = 44)
@RolesAllowed(StrategyPermissions.READ)
class ProposalListView extends RequestListView<ProposalDetail> {
    ProposalListView(ProposalService proposals, People people) {
        super(
                "proposals",
                "proposal",
                source(proposals::rows, proposals::count),
                ProposalDetail::head,
                RowColumn::filterText,
                List.of(
                        RowColumn.<ProposalDetail>money(
                                "amount",
                                "strategy.proposal.amount",
                                row -> row.values().amount()),
                        RowColumn.<ProposalDetail>date(
                                        "from",
                                        "strategy.proposal.from",
                                        row -> row.values().from())
                                .hiddenAtFirst()),
                people);
    }
}
