package th.sala.plugin.strategy.plan;

import jakarta.persistence.EntityManager;
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

    /** Puts an approved change into the plan. */
    public void put(long id, PlanFrame frame) {
        var undertaking = find(id);
        var before = undertaking.frame();
        undertaking.frame(frame);
        audit.note(Records.subject("undertaking", id), "strategy.undertaking.changed", before, frame);
    }

    private Undertaking find(long id) {
        var undertaking = entities.find(Undertaking.class, id);
        if (undertaking == null) {
            throw new RuleBroken("strategy.undertaking.gone");
        }
        return undertaking;
    }
}
