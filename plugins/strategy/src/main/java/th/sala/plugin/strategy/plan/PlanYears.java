package th.sala.plugin.strategy.plan;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.Needs;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.StrategyPermissions;

/** The fiscal years that have a plan, and their outputs and activities. */
@Service
@Needs({StrategyPermissions.READ, StrategyPermissions.REPORT})
@Transactional(readOnly = true)
public class PlanYears {
    private final EntityManager entities;

    PlanYears(EntityManager entities) {
        this.entities = entities;
    }

    /** Years with a plan, the latest first. */
    public List<FiscalYear> all() {
        return entities.createQuery("select y.fiscalYear from PlanYear y order by y.fiscalYear desc", Integer.class)
                .getResultStream()
                .map(FiscalYear::new)
                .toList();
    }

    /** The names the papers of that year print, or empty where the year has no plan. */
    public Optional<YearNames> names(FiscalYear year) {
        return entities.createQuery("""
            select new th.sala.plugin.strategy.plan.YearNames(y.agency, y.agencyShort, y.planPeriod)
            from PlanYear y where y.fiscalYear = :year\
            """, YearNames.class)
                .setParameter("year", year.year())
                .getResultStream()
                .findFirst();
    }

    /** The latest quarter with an undertaking whose band is known, or empty where there is none. */
    public Optional<Quarter> latest() {
        return entities.createQuery(
                        "select r.fiscalYear, r.quarter from QuarterResult r where r.band is not null"
                                + " order by r.fiscalYear desc, r.quarter desc",
                        Object[].class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new Quarter(new FiscalYear((Integer) row[0]), (Integer) row[1]));
    }

    /** The activities of a year in the order of the plan. */
    public List<ActivityLine> activities(FiscalYear year) {
        return entities.createQuery(
                        ActivityLine.QUERY + " where a.fiscalYear = :year" + ActivityLine.ORDER, ActivityLine.class)
                .setParameter("year", year.year())
                .getResultList();
    }
}
