package th.sala.plugin.strategy.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.people.DepartmentId;
import th.sala.api.time.FiscalYear;

/**
 * A proposed project as a person enters it.
 *
 * @param undertaking of the plan it belongs to, null where it is in no plan yet
 * @param amount baht, more than 0
 * @param budget the budget line it is paid from
 */
public record ProposalDraft(
        String name,
        DepartmentId department,
        @Nullable Long undertaking,
        String reason,
        String objective,
        BigDecimal amount,
        String budget,
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

    FiscalYear year() {
        return FiscalYear.of(from);
    }
}
