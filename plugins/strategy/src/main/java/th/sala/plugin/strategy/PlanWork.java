package th.sala.plugin.strategy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import th.sala.api.audit.Audit;
import th.sala.api.people.People;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.api.work.OpenItem;

/**
 * What a person or a department still owes the plan. A report is asked for at the end of every quarter, also of what has
 * reached its target, so that a row is open until its fourth quarter is reported, and to the end of its year as long as it
 * has not reached its target. That holds for the running year, for those to come and for the one before; where no plan is
 * as young as that, for the latest one.
 */
public abstract class PlanWork extends ResponsibleWork {
    private static final int REACHED = 100;

    private final EntityManager entities;
    private final Clock clock;
    private final Rows rows;

    /**
     * Where a kind of work lies.
     *
     * @param kind name in the audit and, with an s, in addresses: {@code undertaking}
     * @param results entity of its quarterly reports, which refer to it by {@code kind}
     * @param percent attribute of the reports: percent of the year's target
     */
    public record Rows(String kind, Class<? extends Responsibility> entity, String results, String percent) {}

    @SuppressWarnings("TooManyParameters") // what a row of the plan is handed over with
    protected PlanWork(EntityManager entities, People people, Audit audit, Clock clock, Rows rows, PlanFound found) {
        super(entities, people, audit, found, rows.entity());
        this.entities = entities;
        this.clock = clock;
        this.rows = rows;
    }

    @Override
    protected List<OpenItem> open(String column, long value, int limit) {
        var today = Quarter.of(LocalDate.now(clock));
        return query(today, column)
                .setParameter("value", value)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> item(row, today))
                .toList();
    }

    private TypedQuery<Object[]> query(Quarter today, String column) {
        return entities.createQuery(
                        """
                        select u.id, u.name, u.fiscalYear, case when r.id is null then false else true end
                        from %1$s u
                            left join %2$s r on r.%3$s = u and r.quarter = case
                                when u.fiscalYear < :year then 4 when u.fiscalYear = :year then :quarter else 1 end
                            left join %2$s fourth on fourth.%3$s = u and fourth.quarter = 4
                        where u.fiscalYear >= :since and u.%4$s = :value
                            and (r.id is null or fourth.id is null
                                or u.fiscalYear >= :year and (fourth.%5$s is null or fourth.%5$s < :reached))
                        order by u.fiscalYear, case when r.id is null then 0 else 1 end, u.code\
                        """.formatted(
                                rows.entity().getSimpleName(), rows.results(), rows.kind(), column, rows.percent()),
                        Object[].class)
                .setParameter("since", since(today.year().year()))
                .setParameter("year", today.year().year())
                .setParameter("quarter", today.number())
                .setParameter("reached", REACHED);
    }

    private int since(int running) {
        var latest = entities.createQuery(
                        "select max(y.fiscalYear) from PlanYear y where y.fiscalYear <= :year", Integer.class)
                .setParameter("year", running)
                .getSingleResult();
        return latest == null ? running : Math.min(latest, running - 1);
    }

    private OpenItem item(Object[] row, Quarter today) {
        var year = new FiscalYear((Integer) row[2]);
        boolean reported = (Boolean) row[3];
        return new OpenItem(
                Records.subject(rows.kind(), (Long) row[0]),
                (String) row[1],
                "strategy/" + rows.kind() + "s/" + row[0],
                reported ? year.lastDay() : asked(year, today).lastDay());
    }

    /** The quarter the year's next report is for. */
    private static Quarter asked(FiscalYear year, Quarter today) {
        int order = year.compareTo(today.year());
        return order == 0 ? today : new Quarter(year, order < 0 ? 4 : 1);
    }
}
