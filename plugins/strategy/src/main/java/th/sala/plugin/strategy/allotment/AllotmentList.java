package th.sala.plugin.strategy.allotment;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.list.ListQuery;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.time.FiscalYear;
import th.sala.plugin.strategy.Conditions;
import th.sala.plugin.strategy.StrategyPermissions;

/**
 * The budget lines of the units whose plan the person may change, page by page.
 *
 * <p>Filters: {@code code}, {@code name} (part of it), {@code department} (id), {@code year}.
 */
@Service
@Needs(StrategyPermissions.EDIT)
@Transactional(readOnly = true)
public class AllotmentList {
    // without ", ": an order takes that for the next column
    private static final String HELD = "(select coalesce(sum(r.amount),0) from Reservation r where r.allotment = a"
            + " and r.state = th.sala.plugin.strategy.allotment.Reservation.State.%s)";

    private static final String RESERVED = HELD.formatted("RESERVED");
    private static final String COMMITTED = HELD.formatted("COMMITTED");

    private static final String ROW = "select new th.sala.plugin.strategy.allotment.AllotmentRow(a.id, a.version,"
            + " a.fiscalYear, a.departmentId, a.code, a.name, a.amount, " + RESERVED + ", " + COMMITTED
            + ") from Allotment a";

    private static final Map<String, String> SORTS = Map.of(
            "code", "a.code",
            "name", "a.name",
            "year", "a.fiscalYear",
            "amount", "a.amount",
            "reserved", RESERVED,
            "committed", COMMITTED,
            "left", "a.amount - " + RESERVED + " - " + COMMITTED);

    private final EntityManager entities;
    private final People people;

    AllotmentList(EntityManager entities, People people) {
        this.entities = entities;
        this.people = people;
    }

    public List<AllotmentRow> rows(ListQuery query) {
        if (scope().isEmpty()) {
            return List.of();
        }
        var conditions = conditions(query);
        return conditions
                .fill(entities.createQuery(ROW + conditions.where() + order(query), AllotmentRow.class))
                .setFirstResult(query.offset())
                .setMaxResults(query.limit())
                .getResultList();
    }

    private String order(ListQuery query) {
        var paths = new HashMap<>(SORTS);
        var departments = people.departments().stream().map(d -> d.id().value() + "L");
        paths.put("department", Conditions.cases("a.departmentId", departments));
        return Conditions.order(query, paths, "a.fiscalYear desc, a.departmentId, a.code", "a.id");
    }

    public int count(ListQuery query) {
        if (scope().isEmpty()) {
            return 0;
        }
        var conditions = conditions(query);
        return Math.toIntExact(conditions
                .fill(entities.createQuery("select count(a) from Allotment a" + conditions.where(), Long.class))
                .getSingleResult());
    }

    /** The line, unless it is of a unit whose plan the person may not change. */
    public Optional<AllotmentRow> find(long id) {
        return entities.createQuery(ROW + " where a.id = :id", AllotmentRow.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(row -> scope().covers(row.department()))
                .findFirst();
    }

    /** Those that have lines, the latest first. */
    public List<FiscalYear> years() {
        return entities.createQuery("select distinct a.fiscalYear from Allotment a order by 1 desc", Integer.class)
                .getResultStream()
                .map(FiscalYear::new)
                .toList();
    }

    private DepartmentScope scope() {
        return people.scope(StrategyPermissions.EDIT);
    }

    private Conditions conditions(ListQuery query) {
        var conditions = new Conditions();
        if (!scope().everywhere()) {
            conditions.among(
                    "a.departmentId",
                    scope().departments().stream().map(DepartmentId::value).toList());
        }
        query.filter("code").ifPresent(v -> conditions.contains("a.code", v));
        query.filter("name").ifPresent(v -> conditions.contains("a.name", v));
        query.filter("department").ifPresent(v -> conditions.equal("a.departmentId", Long.valueOf(v)));
        query.filter("year").ifPresent(v -> conditions.equal("a.fiscalYear", Integer.valueOf(v)));
        return conditions;
    }
}
