package th.sala.plugin.strategy.plan;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.Needs;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.StrategyPermissions;

/** What the report and the overview count: undertakings by activity, kind and band at the end of a quarter. */
@Service
@Needs({StrategyPermissions.READ, StrategyPermissions.REPORT})
@Transactional(readOnly = true)
public class PlanFigures {
    private final EntityManager entities;

    PlanFigures(EntityManager entities) {
        this.entities = entities;
    }

    /** Only undertakings that something was reported for; combinations without any are left out. */
    public List<BandCount> counts(Quarter quarter) {
        return entities.createQuery("""
                        select new th.sala.plugin.strategy.plan.BandCount(u.activity.id, u.kind, r.band, count(r))
                        from QuarterResult r join r.undertaking u
                        where r.fiscalYear = :year and r.quarter = :quarter and r.band is not null
                        group by u.activity.id, u.kind, r.band\
                        """, BandCount.class)
                .setParameter("year", quarter.year().year())
                .setParameter("quarter", quarter.number())
                .getResultList();
    }

    /** How many undertakings the plan of the year has, reported or not. */
    public long planned(Quarter quarter) {
        return entities.createQuery("select count(u) from Undertaking u where u.fiscalYear = :year", Long.class)
                .setParameter("year", quarter.year().year())
                .getSingleResult();
    }

    /** The undertakings of one band in the order of the plan. */
    public List<Standing> standings(Quarter quarter, Band band) {
        return entities.createQuery("""
                        select new th.sala.plugin.strategy.plan.Standing(
                            u.code, u.name, u.kind, u.groupName, u.target,
                            r.plannedSix, r.resultSix, r.percentSix,
                            r.plannedTwelve, r.resultTwelve, r.percentTwelve, r.explanation)
                        from QuarterResult r join r.undertaking u join u.activity a join a.output o
                        where r.fiscalYear = :year and r.quarter = :quarter and r.band = :band
                        order by o.number, o.code, a.number, a.code, u.code\
                        """, Standing.class)
                .setParameter("year", quarter.year().year())
                .setParameter("quarter", quarter.number())
                .setParameter("band", band)
                .getResultList();
    }
}
