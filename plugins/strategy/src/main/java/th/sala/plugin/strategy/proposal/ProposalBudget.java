package th.sala.plugin.strategy.proposal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.approval.Budget;
import th.sala.api.approval.BudgetLine;
import th.sala.api.approval.Payer;
import th.sala.api.text.Figures;
import th.sala.plugin.strategy.Records;

/** What a proposal is paid from: a line of its unit and year with enough left; in words only where the unit has none. */
@Component
class ProposalBudget {
    private final Budget budget;

    ProposalBudget(Budget budget) {
        this.budget = budget;
    }

    /**
     * The line, empty where there is none to choose.
     *
     * @param id of the proposal, null where it is not saved yet
     * @throws RuleBroken where it must be another one, or less is left
     */
    Optional<BudgetLine> line(ProposalDraft draft, @Nullable Long id) {
        var record = id == null ? null : Records.subject(ProposalService.KIND, id);
        var payer = new Payer(draft.department(), draft.year(), record);
        if (draft.line() == null) {
            if (!budget.lines(payer, "", 0, 1).isEmpty()) {
                throw RuleBroken.at("budget", "strategy.proposal.chooseLine");
            }
            return Optional.empty();
        }
        BudgetLine line = budget.find(draft.line(), payer)
                .orElseThrow(() -> RuleBroken.at("budget", "strategy.proposal.lineGone"));
        if (!line.covers(draft.amount())) {
            throw RuleBroken.at("amount", "strategy.allotment.notEnough", line.label(), Figures.money(line.left()));
        }
        return Optional.of(line);
    }
}
