package th.sala.plugin.strategy.budget;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.audit.Audit;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;

/** Budget of a year by category. Categories belong to the whole agency: only the policy unit changes them. */
@Service
@Needs(StrategyPermissions.EDIT)
@Transactional
public class BudgetService {
    private static final String KIND = "budget";

    private final EntityManager entities;
    private final People people;
    private final Audit audit;

    BudgetService(EntityManager entities, People people, Audit audit) {
        this.entities = entities;
        this.people = people;
        this.audit = audit;
    }

    /** All categories of the quarter's year in the order of the plan. */
    @Needs({StrategyPermissions.READ, StrategyPermissions.REPORT})
    @Transactional(readOnly = true)
    public List<BudgetLine> lines(Quarter quarter) {
        return entities.createQuery("""
            select new th.sala.plugin.strategy.budget.BudgetLine(
                c.id, c.code, c.number, c.name, c.plan, u.disbursed)
            from BudgetCategory c left join BudgetUse u on u.category = c and u.quarter = :quarter
            where c.fiscalYear = :year order by c.number, c.code\
            """, BudgetLine.class)
                .setParameter("quarter", quarter.number())
                .setParameter("year", quarter.year().year())
                .getResultList();
    }

    /** The category with its use in that quarter of its year, or empty where there is none with that id. */
    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public Optional<BudgetDetail> find(long id, int quarter) {
        return Optional.ofNullable(entities.find(BudgetCategory.class, id)).map(category -> {
            var use = use(id, quarter);
            return new BudgetDetail(
                    id,
                    category.version(),
                    use.map(BudgetUse::version).orElse(null),
                    new Quarter(category.year(), quarter),
                    category.draft(use.map(BudgetUse::disbursed).orElse(null)));
        });
    }

    /** Adds a category to the year of the quarter. */
    public long add(Quarter quarter, BudgetDraft draft) {
        demandWholeAgency();
        demandPlan(quarter.year());
        if (Records.codeTaken(entities, BudgetCategory.class, quarter.year().year(), draft.code())) {
            throw codeTaken(draft);
        }
        var category = new BudgetCategory(quarter.year(), draft);
        Records.store(entities, category, () -> codeTaken(draft));
        use(category, quarter.number(), Optional.empty(), draft.disbursed());
        audit.note(Records.subject(KIND, category.id()), "strategy.budget.added", null, draft);
        return category.id();
    }

    /** Changes a category and its use in the quarter the person saw. */
    public void change(BudgetDetail seen, BudgetDraft draft) {
        demandWholeAgency();
        var category = entities.find(BudgetCategory.class, seen.id());
        if (category == null) {
            throw new RuleBroken("strategy.budget.gone");
        }
        int quarter = seen.quarter().number();
        var use = use(seen.id(), quarter);
        Records.sameVersion(Records.subject(KIND, seen.id()), seen.version(), category);
        Records.sameVersion(Records.subject(KIND, seen.id()), seen.useVersion(), use.orElse(null));
        if (!category.code().equals(draft.code())) {
            throw RuleBroken.at("code", "strategy.budget.codeFixed");
        }
        var before = category.draft(use.map(BudgetUse::disbursed).orElse(null));
        category.change(draft);
        use(category, quarter, use, draft.disbursed());
        audit.note(Records.subject(KIND, seen.id()), "strategy.budget.changed", before, draft);
    }

    private void use(
            BudgetCategory category, int quarter, Optional<BudgetUse> existing, @Nullable BigDecimal disbursed) {
        if (disbursed == null) {
            existing.ifPresent(entities::remove);
            return;
        }
        var use = existing.orElseGet(() -> new BudgetUse(category, quarter));
        use.change(disbursed);
        Records.store(entities, use, () -> new StaleVersion(Records.subject(KIND, category.id())));
    }

    private static RuleBroken codeTaken(BudgetDraft draft) {
        return RuleBroken.at("code", "strategy.budget.codeTaken", draft.code());
    }

    private Optional<BudgetUse> use(long category, int quarter) {
        return entities.createQuery(
                        "from BudgetUse u where u.category.id = :category and u.quarter = :quarter", BudgetUse.class)
                .setParameter("category", category)
                .setParameter("quarter", quarter)
                .getResultStream()
                .findFirst();
    }

    private void demandPlan(FiscalYear year) {
        long plans = entities.createQuery("select count(y) from PlanYear y where y.fiscalYear = :year", Long.class)
                .setParameter("year", year.year())
                .getSingleResult();
        if (plans == 0) {
            throw new RuleBroken("strategy.budget.yearMissing", Integer.toString(year.year()));
        }
    }

    private void demandWholeAgency() {
        people.demandEverywhere(StrategyPermissions.EDIT);
    }
}
