package th.sala.plugin.strategy.proposal;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import th.sala.api.search.SearchEntries;
import th.sala.plugin.strategy.request.RequestsFound;

/** Proposed projects, with reason, objective and budget line. */
@Component
class ProposalsFound extends RequestsFound<Proposal> {
    ProposalsFound(EntityManager entities, SearchEntries entries) {
        super(entities, entries, ProposalService.KIND, "proposals", Proposal.class);
    }

    @Override
    protected String text(Proposal row) {
        return words(row.draft().reason(), row.draft().objective(), row.draft().budget());
    }
}
