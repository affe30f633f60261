package th.sala.plugin.strategy.plan;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Department;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.Conditions;
import th.sala.plugin.strategy.StrategyPermissions;

/**
 * The undertakings of a year with their standing at the end of a quarter, page by page.
 *
 * <p>Filters: {@code code}, {@code name} (part of it), {@code kind}, {@code department} (id), {@code activity} (id),
 * {@code band} (a band, or {@code NONE} for none known).
 */
@Service
@Needs(StrategyPermissions.READ)
@Transactional(readOnly = true)
public class UndertakingList {
    /** Filter value for undertakings without a report, or with one that tells no band. */
    public static final String NO_BAND = "NONE";

    private static final Map<String, String> SORTS = Map.of(
            "code", "u.code",
            "name", "u.name",
            "kind",
                    Conditions.cases(
                            "u.kind", Stream.of(UndertakingKind.values()).map(UndertakingList::literal)),
            "activity", "o.number, o.code, a.number, a.code",
            "band", "r.percentTwelve");

    private static final String RESULT =
            " left join QuarterResult r on r.undertaking = u and r.fiscalYear = u.fiscalYear and r.quarter = :quarter";

    private static final String ACTIVITY = " join u.activity a join a.output o";

    private final EntityManager entities;
    private final People people;

    UndertakingList(EntityManager entities, People people) {
        this.entities = entities;
        this.people = people;
    }

    // Which rows stand on the page is answered by an index alone; what they show is read for these only. Of 60,000
    // rows the joined ones took 300 ms to sort, these 5. Left joins, though every row has its partners: they keep the
    // database from beginning with another table than the page, which took 250 ms when its figures were old.
    public List<UndertakingRow> rows(Quarter quarter, ListQuery query) {
        var conditions = conditions(quarter, query);
        var order = order(query);
        var joins = (isFilteredByBand(query) || isSortedBy(query, "band") ? RESULT : "")
                + (isSortedBy(query, "activity") ? ACTIVITY : "");
        var page = "select u.id as id from Undertaking u" + joins + conditions.where() + order
                + " limit :limit offset :offset";
        return conditions
                .fill(entities.createQuery(
                        """
                            select new th.sala.plugin.strategy.plan.UndertakingRow(
                                u.id, u.code, u.name, u.kind, o.number, a.number, u.departmentId, u.departmentAssumed,
                                u.responsibleId,
                                case when r.id is null then false else true end, r.band, r.percentTwelve)
                            from (%s) page left join Undertaking u on u.id = page.id%s%s%s\
                            """.formatted(page, ACTIVITY.replace(" join", " left join"), RESULT, order),
                        UndertakingRow.class))
                .setParameter("quarter", quarter.number())
                .setParameter("limit", query.limit())
                .setParameter("offset", query.offset())
                .getResultList();
    }

    public int count(Quarter quarter, ListQuery query) {
        var conditions = conditions(quarter, query);
        var banded = isFilteredByBand(query);
        var count = conditions.fill(entities.createQuery(
                "select count(u) from Undertaking u" + (banded ? RESULT : "") + conditions.where(), Long.class));
        if (banded) {
            count.setParameter("quarter", quarter.number());
        }
        return Math.toIntExact(count.getSingleResult());
    }

    private String order(ListQuery query) {
        var paths = new HashMap<>(SORTS);
        var departments = isSortedBy(query, "department") ? people.departments() : List.<Department>of();
        if (!departments.isEmpty()) {
            // Names are the portal's: the query gets the departments in the Thai order of their names.
            paths.put(
                    "department",
                    Conditions.cases("u.departmentId", departments.stream().map(d -> d.id().value() + "L")));
        }
        return Conditions.order(query, paths, "u.code", "u.id");
    }

    private static String literal(UndertakingKind kind) {
        return UndertakingKind.class.getName() + "." + kind.name();
    }

    private static boolean isSortedBy(ListQuery query, String column) {
        return query.sorts().stream().anyMatch(sort -> sort.column().equals(column));
    }

    private static boolean isFilteredByBand(ListQuery query) {
        return query.filter("band").isPresent();
    }

    private static Conditions conditions(Quarter quarter, ListQuery query) {
        var conditions = new Conditions().equal("u.fiscalYear", quarter.year().year());
        query.filter("code").ifPresent(v -> conditions.contains("u.code", v));
        query.filter("name").ifPresent(v -> conditions.contains("u.name", v));
        query.filter("kind").ifPresent(v -> conditions.equal("u.kind", UndertakingKind.valueOf(v)));
        query.filter("department").ifPresent(v -> conditions.equal("u.departmentId", Long.valueOf(v)));
        query.filter("activity").ifPresent(v -> conditions.equal("u.activity.id", Long.valueOf(v)));
        query.filter("band").ifPresent(v -> {
            if (v.equals(NO_BAND)) {
                conditions.missing("r.band");
            } else {
                conditions.equal("r.band", Band.valueOf(v));
            }
        });
        return conditions;
    }
}
