package th.sala.plugin.strategy.change;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.audit.Audit;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.plan.PlanFrames;
import th.sala.plugin.strategy.plan.UndertakingChoice;
import th.sala.plugin.strategy.plan.UndertakingChoices;
import th.sala.plugin.strategy.request.RequestKind;
import th.sala.plugin.strategy.request.RequestRows;

/** Changes of the operational plan; the plan follows when one is approved. */
@Service
@Needs(StrategyPermissions.EDIT)
@Transactional
public class ChangeService {
    /** Of the records that are put up. */
    public static final String KIND = "plan-change";

    private static final RequestKind<PlanChange> LIST = new RequestKind<>(
            KIND,
            PlanChange.class,
            Map.of("name", "r.name"),
            "r.id desc",
            (where, part) -> where.contains("r.name", part));

    private final EntityManager entities;
    private final RequestRows rows;
    private final UndertakingChoices undertakings;
    private final PlanFrames frames;
    private final ChangesFound found;
    private final People people;
    private final Audit audit;

    @SuppressWarnings("TooManyParameters") // what is asked for, of what, by whom
    ChangeService(
            EntityManager entities,
            RequestRows rows,
            UndertakingChoices undertakings,
            PlanFrames frames,
            ChangesFound found,
            People people,
            Audit audit) {
        this.entities = entities;
        this.rows = rows;
        this.undertakings = undertakings;
        this.frames = frames;
        this.found = found;
        this.people = people;
        this.audit = audit;
    }

    /** The newest first, unless the query says otherwise. */
    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public List<ChangeDetail> rows(ListQuery query) {
        return rows.page(LIST, query, (c, head) -> new ChangeDetail(head, c.draft(), c.before(), c.after()));
    }

    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return rows.count(LIST, query);
    }

    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public Optional<ChangeDetail> find(long id) {
        return Optional.ofNullable(entities.find(PlanChange.class, id))
                .map(c -> new ChangeDetail(rows.head(KIND, c), c.draft(), c.before(), c.after()));
    }

    /**
     * Asks for a change of an undertaking of a department in which the person may change the plan.
     *
     * @return its id
     */
    public long add(ChangeDraft draft) {
        var undertaking = undertaking(draft);
        var change = new PlanChange(undertaking, draft, frames.of(undertaking.id()));
        change.responsible(people.current().id());
        entities.persist(change);
        entities.flush();
        audit.note(Records.subject(KIND, change.id()), "strategy.change.added", null, draft);
        found.write(List.of(change.id()));
        return change.id();
    }

    /**
     * Changes what is asked for, while nobody looks at it; the undertaking stays.
     *
     * @param seen version the person saw
     */
    public void change(long id, int seen, ChangeDraft draft) {
        var change = rows.editable(PlanChange.class, KIND, id);
        Records.sameVersion(Records.subject(KIND, id), seen, change);
        if (change.undertaking() != draft.undertaking()) {
            throw RuleBroken.at("undertaking", "strategy.change.undertakingFixed");
        }
        var before = change.draft();
        change.change(draft, frames.of(draft.undertaking()));
        audit.note(Records.subject(KIND, id), "strategy.change.changed", before, draft);
        found.write(List.of(id));
    }

    private UndertakingChoice undertaking(ChangeDraft draft) {
        var undertaking = undertakings
                .find(draft.undertaking())
                .orElseThrow(() -> RuleBroken.at("undertaking", "strategy.undertaking.gone"));
        people.demand(StrategyPermissions.EDIT, undertaking.department());
        return undertaking;
    }
}
