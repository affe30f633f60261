package th.sala.plugin.strategy.change;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.stereotype.Component;
import th.sala.api.approval.Approvals;
import th.sala.api.audit.Audit;
import th.sala.api.people.People;
import th.sala.plugin.strategy.request.RequestWork;

/** Changes of the plan that are not decided. */
@Component
class ChangeWork extends RequestWork<PlanChange> {
    @SuppressWarnings("TooManyParameters") // what a record is handed over with
    ChangeWork(
            EntityManager entities, Approvals approvals, People people, Audit audit, Clock clock, ChangesFound found) {
        super(entities, approvals, people, audit, clock, found, PlanChange.class);
    }
}
