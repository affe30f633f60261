package th.sala.plugin.strategy.proposal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.stereotype.Component;
import th.sala.api.approval.Approvals;
import th.sala.api.audit.Audit;
import th.sala.api.people.People;
import th.sala.plugin.strategy.request.RequestWork;

/** Proposed projects that are not decided. */
@Component
class ProposalWork extends RequestWork<Proposal> {
    @SuppressWarnings("TooManyParameters") // what a record is handed over with
    ProposalWork(
            EntityManager entities,
            Approvals approvals,
            People people,
            Audit audit,
            Clock clock,
            ProposalsFound found) {
        super(entities, approvals, people, audit, clock, found, Proposal.class);
    }
}
