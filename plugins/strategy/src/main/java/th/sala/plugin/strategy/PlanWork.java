package th.sala.plugin.strategy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.api.work.OpenItem;
import th.sala.api.work.OpenWork;

/**
 * What is open in the year the agency works on: what nothing was reported for by the running quarter, and what has not
 * reached its target. The year of the latest plan stays open until its fourth quarter is reported, also when it is over.
 */
public abstract class PlanWork implements OpenWork {
    private static final int REACHED = 100;

    private final EntityManager entities;
    private final People people;
    private final Audit audit;
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

    protected PlanWork(EntityManager entities, People people, Audit audit, Clock clock, Rows rows) {
        this.entities = entities;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.rows = rows;
    }

    @Override
    public String titleKey() {
        return "strategy.openWork." + rows.kind() + "s";
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> of(PersonId person, int limit) {
        return open("responsibleId", person.value(), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> of(DepartmentId department, int limit) {
        return open("departmentId", department.value(), limit);
    }

    @Override
    @Transactional
    public void handOver(List<SubjectRef> items, PersonId from, PersonId to) {
        if (people.find(to).isEmpty()) {
            throw new RuleBroken("strategy.responsible.gone");
        }
        for (SubjectRef item : items) {
            if (item.module().equals("strategy") && item.kind().equals(rows.kind())) {
                var row = entities.find(rows.entity(), Long.valueOf(item.id()));
                if (row != null && from.equals(row.responsible())) {
                    row.responsible(to);
                    audit.note(item, "strategy.responsible.changed", from, to);
                }
            }
        }
    }

    private List<OpenItem> open(String column, long value, int limit) {
        return working()
                .map(quarter -> query(quarter, column)
                        .setParameter("value", value)
                        .setMaxResults(limit)
                        .getResultStream()
                        .map(row -> item(row, quarter))
                        .toList())
                .orElse(List.of());
    }

    private TypedQuery<Object[]> query(Quarter quarter, String column) {
        return entities.createQuery(
                        """
                        select u.id, u.name, case when r.id is null then false else true end
                        from %1$s u left join %2$s r on r.%3$s = u and r.quarter = :quarter
                        where u.fiscalYear = :year and u.%4$s = :value
                            and (r.id is null or :running = true and (r.%5$s is null or r.%5$s < :reached))
                        order by case when r.id is null then 0 else 1 end, u.code\
                        """.formatted(
                                rows.entity().getSimpleName(), rows.results(), rows.kind(), column, rows.percent()),
                        Object[].class)
                .setParameter("year", quarter.year().year())
                .setParameter("quarter", quarter.number())
                .setParameter("running", quarter.year().equals(today().year()))
                .setParameter("reached", REACHED);
    }

    private OpenItem item(Object[] row, Quarter quarter) {
        boolean reported = (Boolean) row[2];
        return new OpenItem(
                Records.subject(rows.kind(), (Long) row[0]),
                (String) row[1],
                "strategy/" + rows.kind() + "s/" + row[0],
                reported ? quarter.year().lastDay() : quarter.lastDay());
    }

    /** The running quarter, or the last one of the latest plan where the plan of the running year is not there yet. */
    private Optional<Quarter> working() {
        var today = today();
        return entities.createQuery(
                        "select y.fiscalYear from PlanYear y where y.fiscalYear <= :year order by y.fiscalYear desc",
                        Integer.class)
                .setParameter("year", today.year().year())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(year -> year == today.year().year() ? today : new Quarter(new FiscalYear(year), 4));
    }

    private Quarter today() {
        return Quarter.of(LocalDate.now(clock));
    }
}
