package th.sala.plugin.strategy.monthly;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.stereotype.Component;
import th.sala.api.approval.Approvals;
import th.sala.api.audit.Audit;
import th.sala.api.people.People;
import th.sala.plugin.strategy.request.RequestWork;

/** Monthly reports that are not agreed to. */
@Component
class MonthlyWork extends RequestWork<MonthlyReport> {
    @SuppressWarnings("TooManyParameters") // what a record is handed over with
    MonthlyWork(
            EntityManager entities, Approvals approvals, People people, Audit audit, Clock clock, MonthlyFound found) {
        super(entities, approvals, people, audit, clock, found, MonthlyReport.class);
    }
}
