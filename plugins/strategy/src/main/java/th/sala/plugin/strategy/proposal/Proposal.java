package th.sala.plugin.strategy.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.request.RequestRow;

/** A project for which principle and budget are asked. */
@Entity
@Table(name = "strategy_proposal")
class Proposal extends RequestRow {
    private String name = "";
    private @Nullable Long undertakingId;
    private String reason = "";
    private String objective = "";

    @Column(precision = 18, scale = 2)
    private BigDecimal amount = BigDecimal.ZERO;

    private String budgetLine = "";
    private @Nullable String budgetRef;
    private LocalDate startsOn = LocalDate.EPOCH;
    private LocalDate endsOn = LocalDate.EPOCH;

    protected Proposal() {}

    Proposal(ProposalDraft draft) {
        super(draft.year().year(), draft.department());
        change(draft);
    }

    void change(ProposalDraft draft) {
        year(draft.year().year());
        department(draft.department());
        name = draft.name();
        undertakingId = draft.undertaking();
        reason = draft.reason().strip();
        objective = draft.objective().strip();
        amount = draft.amount();
        budgetLine = draft.budget().strip();
        budgetRef = draft.line() == null ? null : draft.line().toString();
        startsOn = draft.from();
        endsOn = draft.to();
    }

    ProposalDraft draft() {
        return new ProposalDraft(
                name,
                department(),
                undertakingId,
                reason,
                objective,
                amount,
                budgetLine,
                budgetRef == null ? null : Records.reference(budgetRef),
                startsOn,
                endsOn);
    }

    @Override
    public String name() {
        return name;
    }
}
