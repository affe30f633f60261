package th.sala.plugin.strategy.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.approval.BudgetLine;
import th.sala.api.people.DepartmentId;
import th.sala.api.time.FiscalYear;

/**
 * A proposed project as a person enters it.
 *
 * @param undertaking of the plan it belongs to, null where it is in no plan yet
 * @param amount baht, more than 0
 * @param budget what it is paid from, as people read it
 * @param line the budget line of that name, null where there is none to choose
 */
public record ProposalDraft(
        String name,
        DepartmentId department,
        @Nullable Long undertaking,
        String reason,
        String objective,
        BigDecimal amount,
        String budget,
        @Nullable SubjectRef line,
        LocalDate from,
        LocalDate to) {
    public ProposalDraft {
        name = name.strip();
        if (name.isEmpty()) {
            throw RuleBroken.at("name", "strategy.proposal.nameMissing");
        }
        if (amount.signum() <= 0) {
            throw RuleBroken.at("amount", "strategy.proposal.amountMissing");
        }
        if (to.isBefore(from)) {
            throw RuleBroken.at("to", "strategy.request.endsBefore");
        }
    }

    /** The same, paid from this line. */
    ProposalDraft paidFrom(BudgetLine chosen) {
        return new ProposalDraft(
                name, department, undertaking, reason, objective, amount, chosen.label(), chosen.ref(), from, to);
    }

    FiscalYear year() {
        return FiscalYear.of(from);
    }
}
