package th.sala.plugin.strategy.allotment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.audit.Audit;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.text.Figures;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;

/** Allots budget to the units: only the policy unit does, for all of them. */
@Service
@Needs(StrategyPermissions.EDIT)
@Transactional
public class AllotmentService {
    private final EntityManager entities;
    private final AllotmentLines lines;
    private final People people;
    private final Audit audit;

    AllotmentService(EntityManager entities, AllotmentLines lines, People people, Audit audit) {
        this.entities = entities;
        this.lines = lines;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Adds a line.
     *
     * @return its id
     */
    public long add(AllotmentDraft draft) {
        people.demandEverywhere(StrategyPermissions.EDIT);
        var allotment = new Allotment(draft);
        Records.store(entities, allotment, () -> RuleBroken.at("code", "strategy.allotment.codeTaken", draft.code()));
        audit.note(AllotmentLines.reference(allotment.id()), "strategy.allotment.added", null, draft);
        return allotment.id();
    }

    /**
     * Changes name and amount of a line; below what requests hold of it nothing can be taken away.
     *
     * @param seen version the person saw
     */
    public void change(long id, int seen, AllotmentDraft draft) {
        people.demandEverywhere(StrategyPermissions.EDIT);
        var allotment = entities.find(Allotment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (allotment == null) {
            throw new RuleBroken("strategy.allotment.gone");
        }
        Records.sameVersion(AllotmentLines.reference(id), seen, allotment);
        var before = allotment.draft();
        if (!before.hasKeyOf(draft)) {
            throw RuleBroken.at("code", "strategy.allotment.keyFixed");
        }
        BigDecimal held = lines.held(allotment, "");
        if (draft.amount().compareTo(held) < 0) {
            throw RuleBroken.at("amount", "strategy.allotment.held", Figures.money(held));
        }
        allotment.change(draft);
        audit.note(AllotmentLines.reference(id), "strategy.allotment.changed", before, draft);
    }
}
