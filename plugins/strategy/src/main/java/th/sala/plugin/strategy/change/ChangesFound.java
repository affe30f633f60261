package th.sala.plugin.strategy.change;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import th.sala.api.search.SearchEntries;
import th.sala.plugin.strategy.request.RequestsFound;

/** Changes of the plan, with their reason. */
@Component
class ChangesFound extends RequestsFound<PlanChange> {
    ChangesFound(EntityManager entities, SearchEntries entries) {
        super(entities, entries, ChangeService.KIND, "changes", PlanChange.class);
    }

    @Override
    protected String text(PlanChange row) {
        return words(row.draft().reason());
    }
}
