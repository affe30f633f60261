package th.sala.plugin.strategy.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.audit.Audit;
import th.sala.plugin.strategy.Records;

/** What undertakings may cost and when they run. No permission is asked: the plan follows what was approved. */
@Component
public class PlanFrames {
    private final EntityManager entities;
    private final Audit audit;

    PlanFrames(EntityManager entities, Audit audit) {
        this.entities = entities;
        this.audit = audit;
    }

    public PlanFrame of(long undertaking) {
        return find(undertaking).frame();
    }

    /**
     * Puts an approved change into the plan, as long as the plan is what the change was asked for.
     *
     * @throws RuleBroken where it has changed meanwhile; of two changes at once the second is told
     */
    public void put(long id, PlanFrame before, PlanFrame after) {
        var undertaking = find(id);
        entities.flush();
        entities.refresh(undertaking, LockModeType.PESSIMISTIC_WRITE);
        if (!undertaking.frame().equals(before)) {
            throw new RuleBroken("strategy.change.planChanged");
        }
        undertaking.frame(after);
        audit.note(Records.subject("undertaking", id), "strategy.undertaking.changed", before, after);
    }

    private Undertaking find(long id) {
        var undertaking = entities.find(Undertaking.class, id);
        if (undertaking == null) {
            throw new RuleBroken("strategy.undertaking.gone");
        }
        return undertaking;
    }
}
