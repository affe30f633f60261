package th.sala.plugin.strategy.plan;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Needs;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.Conditions;
import th.sala.plugin.strategy.StrategyPermissions;

/**
 * The undertakings of a year with their standing at the end of a quarter, page by page.
 *
 * <p>Filters: {@code code}, {@code name} (part of it), {@code kind}, {@code department} (id), {@code activity} (id),
 * {@code band} (a band, or {@code NONE} for nothing reported).
 */
@Service
@Needs(StrategyPermissions.READ)
@Transactional(readOnly = true)
public class UndertakingList {
    /** Filter value for undertakings without a report. */
    public static final String NOTHING_REPORTED = "NONE";

    private static final Map<String, String> SORTS = Map.of(
            "code", "u.code",
            "name", "u.name",
            "kind", "u.kind",
            "activity", "u.activity.id",
            "department", "u.departmentId",
            "band", "r.percentTwelve");

    private static final String RESULT =
            " left join QuarterResult r on r.undertaking = u and r.fiscalYear = u.fiscalYear and r.quarter = :quarter";

    private final EntityManager entities;

    UndertakingList(EntityManager entities) {
        this.entities = entities;
    }

    // Which rows stand on the page is answered by an index alone; what they show is read for these only. Of 60,000
    // rows the joined ones took 300 ms to sort, these 5.
    public List<UndertakingRow> rows(Quarter quarter, ListQuery query) {
        var conditions = conditions(quarter, query);
        var order = Conditions.order(query, SORTS, "u.code", "u.id");
        var banded = isFilteredByBand(query)
                || query.sorts().stream().anyMatch(sort -> sort.column().equals("band"));
        var page = "select u.id as id" + from(banded) + conditions.where() + order + " limit :limit offset :offset";
        return conditions
                .fill(entities.createQuery("""
                            select new th.sala.plugin.strategy.plan.UndertakingRow(
                                u.id, u.code, u.name, u.kind, o.number, a.number, u.departmentId, u.departmentAssumed,
                                r.band, r.percentTwelve)
                            from (%s) page join Undertaking u on u.id = page.id join u.activity a join a.output o%s%s\
                            """.formatted(page, RESULT, order), UndertakingRow.class))
                .setParameter("quarter", quarter.number())
                .setParameter("limit", query.limit())
                .setParameter("offset", query.offset())
                .getResultList();
    }

    public int count(Quarter quarter, ListQuery query) {
        var conditions = conditions(quarter, query);
        var banded = isFilteredByBand(query);
        var count = conditions.fill(
                entities.createQuery("select count(u)" + from(banded) + conditions.where(), Long.class));
        if (banded) {
            count.setParameter("quarter", quarter.number());
        }
        return Math.toIntExact(count.getSingleResult());
    }

    private static String from(boolean banded) {
        return " from Undertaking u" + (banded ? RESULT : "");
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
            if (v.equals(NOTHING_REPORTED)) {
                conditions.missing("r.band");
            } else {
                conditions.equal("r.band", Band.valueOf(v));
            }
        });
        return conditions;
    }
}
