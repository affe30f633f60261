package th.sala.plugin.strategy;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Budget;
import th.sala.api.approval.BudgetLine;
import th.sala.api.approval.BudgetLines;
import th.sala.api.approval.Payer;

/** The budget lines of this module are all there are. */
record FakeBudget(ObjectProvider<BudgetLines> kept) implements Budget {
    @Override
    public List<BudgetLine> lines(Payer payer, String text, int offset, int limit) {
        return kept.getObject().lines(payer, text, offset, limit);
    }

    @Override
    public Optional<BudgetLine> find(SubjectRef line, Payer payer) {
        return kept.getObject().find(line, payer);
    }
}
