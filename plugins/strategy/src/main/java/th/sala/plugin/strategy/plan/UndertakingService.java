package th.sala.plugin.strategy.plan;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.audit.Audit;
import th.sala.api.module.Options;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyOptions;
import th.sala.plugin.strategy.StrategyPermissions;

/** Undertakings one by one: their place in the plan, and what their department reports each quarter. */
@Service
@Needs(StrategyPermissions.EDIT)
@Transactional
public class UndertakingService {
    private static final String KIND = "undertaking";

    private final EntityManager entities;
    private final People people;
    private final Options options;
    private final Audit audit;
    private final UndertakingsFound found;

    UndertakingService(EntityManager entities, People people, Options options, Audit audit, UndertakingsFound found) {
        this.entities = entities;
        this.people = people;
        this.options = options;
        this.audit = audit;
        this.found = found;
    }

    /** The undertaking, or empty where there is none with that id. */
    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public Optional<UndertakingDetail> find(long id) {
        return Optional.ofNullable(entities.find(Undertaking.class, id)).map(this::detail);
    }

    /**
     * Adds an undertaking to the year of its activity.
     *
     * @return its id
     */
    public long add(UndertakingDraft draft) {
        people.demand(StrategyPermissions.EDIT, draft.department());
        var activity = activity(draft.activityId());
        if (Records.codeTaken(entities, Undertaking.class, activity.fiscalYear(), draft.code())) {
            throw codeTaken(draft, activity);
        }
        var undertaking = new Undertaking(draft, activity);
        Records.store(entities, undertaking, () -> codeTaken(draft, activity));
        audit.note(Records.subject(KIND, undertaking.id()), "strategy.undertaking.added", null, draft);
        found.write(List.of(undertaking.id()));
        return undertaking.id();
    }

    /**
     * Changes an undertaking; needs the right in the department it leaves and in the one it goes to.
     *
     * @param seen version the person saw
     */
    public void change(long id, int seen, UndertakingDraft draft) {
        var undertaking = editable(id);
        people.demand(StrategyPermissions.EDIT, draft.department());
        Records.sameVersion(Records.subject(KIND, id), seen, undertaking);
        var before = undertaking.draft();
        if (!before.code().equals(draft.code())) {
            throw RuleBroken.at("code", "strategy.undertaking.codeFixed");
        }
        undertaking.change(draft, activity(draft.activityId()));
        audit.note(Records.subject(KIND, id), "strategy.undertaking.changed", before, draft);
        found.write(List.of(id));
    }

    /**
     * Takes in what the department reports for a quarter; a report of nothing takes an earlier one back.
     *
     * @param seen version of the quarter's report the person saw, null where there was none
     */
    public void report(long id, int quarter, @Nullable Integer seen, ResultDraft draft) {
        var undertaking = editable(id);
        var existing = result(id, quarter);
        Records.sameVersion(Records.subject(KIND, id), seen, existing.orElse(null));
        var before = existing.map(QuarterResult::draft).orElse(null);
        if (draft.isEmpty()) {
            entities.remove(existing.orElseThrow(() -> new RuleBroken("strategy.result.empty")));
            audit.note(Records.subject(KIND, id), "strategy.undertaking.reported", before, null);
            found.write(List.of(id));
            return;
        }
        demandExplanation(undertaking, draft);
        var result = existing.orElseGet(() -> new QuarterResult(undertaking, new Quarter(undertaking.year(), quarter)));
        result.change(draft);
        Records.store(entities, result, () -> new StaleVersion(Records.subject(KIND, id)));
        audit.note(Records.subject(KIND, id), "strategy.undertaking.reported", before, draft);
        found.write(List.of(id));
    }

    private void demandExplanation(Undertaking undertaking, ResultDraft draft) {
        int below = explainedBelow(undertaking.department());
        var percent = draft.twelveMonths().percent();
        if (percent != null && draft.explanation() == null && percent.compareTo(BigDecimal.valueOf(below)) < 0) {
            throw RuleBroken.at("explanation", "strategy.result.explanationMissing", below);
        }
    }

    /** Below which percent of the year's target the department wants an explanation; 0 for none. */
    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public int explainedBelow(DepartmentId department) {
        return options.number(StrategyOptions.EXPLAIN_BELOW, department);
    }

    private static RuleBroken codeTaken(UndertakingDraft draft, Activity activity) {
        return RuleBroken.at(
                "code", "strategy.undertaking.codeTaken", draft.code(), Integer.toString(activity.fiscalYear()));
    }

    private Undertaking editable(long id) {
        var undertaking = entities.find(Undertaking.class, id);
        if (undertaking == null) {
            throw new RuleBroken("strategy.undertaking.gone");
        }
        people.demand(StrategyPermissions.EDIT, undertaking.department());
        return undertaking;
    }

    private Activity activity(long id) {
        var activity = entities.find(Activity.class, id);
        if (activity == null) {
            throw RuleBroken.at("activityId", "strategy.undertaking.activityMissing");
        }
        return activity;
    }

    private Optional<QuarterResult> result(long id, int quarter) {
        return entities.createQuery(
                        "from QuarterResult r where r.undertaking.id = :id and r.quarter = :quarter",
                        QuarterResult.class)
                .setParameter("id", id)
                .setParameter("quarter", quarter)
                .getResultStream()
                .findFirst();
    }

    private UndertakingDetail detail(Undertaking undertaking) {
        var results = new HashMap<Integer, UndertakingDetail.Reported>();
        entities.createQuery("from QuarterResult r where r.undertaking = :undertaking", QuarterResult.class)
                .setParameter("undertaking", undertaking)
                .getResultStream()
                .forEach(r -> results.put(r.quarter(), new UndertakingDetail.Reported(r.version(), r.draft())));
        var activity = entities.createQuery(ActivityLine.QUERY + " where a.id = :id", ActivityLine.class)
                .setParameter("id", undertaking.draft().activityId())
                .getSingleResult();
        return new UndertakingDetail(
                undertaking.id(),
                undertaking.version(),
                undertaking.year(),
                undertaking.draft(),
                undertaking.frame(),
                activity,
                results);
    }
}
