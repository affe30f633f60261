package th.sala.plugin.strategy.monthly;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.audit.Audit;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.request.RequestKind;
import th.sala.plugin.strategy.request.RequestRows;

/** What each unit reports every month (P-STRAT-04 step 1). */
@Service
@Needs(StrategyPermissions.EDIT)
@Transactional
public class MonthlyService {
    /** Of the records that are put up. */
    public static final String KIND = "monthly-report";

    private static final RequestKind<MonthlyReport> LIST = new RequestKind<>(
            KIND,
            MonthlyReport.class,
            Map.of("name", "r.month", "disbursed", "r.disbursed"),
            "r.month desc, r.id desc",
            (where, month) -> where.equal("r.month", YearMonth.parse(month).atDay(1)));

    private final EntityManager entities;
    private final RequestRows rows;
    private final MonthlyFound found;
    private final People people;
    private final Audit audit;

    MonthlyService(EntityManager entities, RequestRows rows, MonthlyFound found, People people, Audit audit) {
        this.entities = entities;
        this.rows = rows;
        this.found = found;
        this.people = people;
        this.audit = audit;
    }

    /** The latest month first, unless the query says otherwise. */
    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public List<MonthlyDetail> rows(ListQuery query) {
        return rows.page(LIST, query, (r, head) -> new MonthlyDetail(head, r.draft()));
    }

    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return rows.count(LIST, query);
    }

    /** Months that are reported on, the latest first. */
    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public List<YearMonth> months() {
        return entities.createQuery("select distinct r.month from MonthlyReport r order by 1 desc", LocalDate.class)
                .getResultStream()
                .map(YearMonth::from)
                .toList();
    }

    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public Optional<MonthlyDetail> find(long id) {
        return Optional.ofNullable(entities.find(MonthlyReport.class, id))
                .map(r -> new MonthlyDetail(rows.head(KIND, r), r.draft()));
    }

    /**
     * Adds the report of a unit; it reports a month once.
     *
     * @return its id
     */
    public long add(MonthlyDraft draft) {
        people.demand(StrategyPermissions.EDIT, draft.department());
        var report = new MonthlyReport(draft);
        report.responsible(people.current().id());
        Records.store(entities, report, () -> RuleBroken.at("month", "strategy.monthly.reported"));
        audit.note(Records.subject(KIND, report.id()), "strategy.monthly.added", null, draft);
        found.write(List.of(report.id()));
        return report.id();
    }

    /**
     * Changes a report that is neither looked at nor approved; unit and month stay.
     *
     * @param seen version the person saw
     */
    public void change(long id, int seen, MonthlyDraft draft) {
        var report = rows.editable(MonthlyReport.class, KIND, id);
        Records.sameVersion(Records.subject(KIND, id), seen, report);
        var before = report.draft();
        if (!before.month().equals(draft.month()) || !before.department().equals(draft.department())) {
            throw RuleBroken.at("month", "strategy.monthly.fixed");
        }
        report.change(draft);
        audit.note(Records.subject(KIND, id), "strategy.monthly.changed", before, draft);
        found.write(List.of(id));
    }
}
