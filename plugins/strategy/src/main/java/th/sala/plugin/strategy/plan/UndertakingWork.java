package th.sala.plugin.strategy.plan;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.stereotype.Component;
import th.sala.api.audit.Audit;
import th.sala.api.people.People;
import th.sala.plugin.strategy.PlanWork;

/** Undertakings that wait for their report or to be finished. */
@Component
class UndertakingWork extends PlanWork {
    UndertakingWork(EntityManager entities, People people, Audit audit, Clock clock, UndertakingsFound found) {
        super(
                entities,
                people,
                audit,
                clock,
                new Rows("undertaking", Undertaking.class, "QuarterResult", "percentTwelve"),
                found);
    }
}
