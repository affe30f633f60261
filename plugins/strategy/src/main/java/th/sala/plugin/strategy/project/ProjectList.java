package th.sala.plugin.strategy.project;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Needs;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.Conditions;
import th.sala.plugin.strategy.StrategyPermissions;

/**
 * The strategic projects of a year with their standing at the end of a quarter, page by page.
 *
 * <p>Filters: {@code code}, {@code name}, {@code units} (part of it), {@code strategy} (code).
 */
@Service
@Needs({StrategyPermissions.READ, StrategyPermissions.REPORT})
@Transactional(readOnly = true)
public class ProjectList {
    private static final Map<String, String> SORTS = Map.of(
            "code", "p.code",
            "name", "p.name",
            "strategy", "s.number, s.code, p.number",
            "units", "p.units",
            "percent", "r.percent");

    private final EntityManager entities;

    ProjectList(EntityManager entities) {
        this.entities = entities;
    }

    public List<StrategyLine> strategies(FiscalYear year) {
        return entities.createQuery("""
            select new th.sala.plugin.strategy.project.StrategyLine(s.id, s.code, s.number, s.name)
            from Strategy s where s.fiscalYear = :year order by s.number, s.code\
            """, StrategyLine.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    public List<ProjectRow> rows(Quarter quarter, ListQuery query) {
        var conditions = conditions(quarter, query);
        var typed = entities.createQuery(
                        """
                                select new th.sala.plugin.strategy.project.ProjectRow(
                                    p.id, p.code, p.number, s.code, s.number, s.name, p.name, p.units, p.indicator, p.target,
                                    r.percent, r.narrative, p.responsibleId)
                                from StrategicProject p join p.strategy s
                                    left join ProjectResult r on r.project = p and r.quarter = :quarter\
                                """ + conditions.where()
                                + Conditions.order(query, SORTS, "s.number, s.code, p.number, p.code", "p.id"),
                        ProjectRow.class)
                .setParameter("quarter", quarter.number())
                .setFirstResult(query.offset())
                .setMaxResults(query.limit());
        return conditions.fill(typed).getResultList();
    }

    public int count(Quarter quarter, ListQuery query) {
        var conditions = conditions(quarter, query);
        var typed = entities.createQuery(
                "select count(p) from StrategicProject p join p.strategy s" + conditions.where(), Long.class);
        return Math.toIntExact(conditions.fill(typed).getSingleResult());
    }

    private static Conditions conditions(Quarter quarter, ListQuery query) {
        var conditions = new Conditions().equal("p.fiscalYear", quarter.year().year());
        query.filter("code").ifPresent(v -> conditions.contains("p.code", v));
        query.filter("name").ifPresent(v -> conditions.contains("p.name", v));
        query.filter("units").ifPresent(v -> conditions.contains("p.units", v));
        query.filter("strategy").ifPresent(v -> conditions.equal("s.code", v));
        return conditions;
    }
}
