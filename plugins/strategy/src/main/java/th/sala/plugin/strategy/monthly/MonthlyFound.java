package th.sala.plugin.strategy.monthly;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import th.sala.api.search.SearchEntries;
import th.sala.plugin.strategy.request.RequestsFound;

/** Monthly reports, with what they say. */
@Component
class MonthlyFound extends RequestsFound<MonthlyReport> {
    MonthlyFound(EntityManager entities, SearchEntries entries) {
        super(entities, entries, MonthlyService.KIND, "monthly", MonthlyReport.class);
    }

    @Override
    protected String text(MonthlyReport row) {
        return words(row.draft().done(), row.draft().problems(), row.draft().upcoming());
    }
}
