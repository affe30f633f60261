package th.sala.plugin.strategy.request;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approvals;
import th.sala.api.audit.Audit;
import th.sala.api.people.People;
import th.sala.api.time.FiscalYear;
import th.sala.api.work.OpenItem;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.ResponsibleWork;

/**
 * Records of the running year and the one before that wait to be put up, mended or decided. What was refused or taken back
 * waits for nobody.
 */
public abstract class RequestWork<E extends RequestRow> extends ResponsibleWork {
    private static final Set<ApprovalState> OVER = EnumSet.of(ApprovalState.REFUSED, ApprovalState.WITHDRAWN);

    private final EntityManager entities;
    private final Approvals approvals;
    private final Clock clock;
    private final RequestsFound<E> found;
    private final Class<E> type;

    @SuppressWarnings("TooManyParameters") // what a record is handed over with
    protected RequestWork(
            EntityManager entities,
            Approvals approvals,
            People people,
            Audit audit,
            Clock clock,
            RequestsFound<E> found,
            Class<E> type) {
        super(entities, people, audit, found, type);
        this.entities = entities;
        this.approvals = approvals;
        this.clock = clock;
        this.found = found;
        this.type = type;
    }

    @Override
    protected List<OpenItem> open(String column, long value, int limit) {
        List<E> rows = entities.createQuery(
                        "from " + type.getSimpleName() + " r where r." + column + " = :value"
                                + " and r.approvedOn is null and r.fiscalYear >= :since order by r.id",
                        type)
                .setParameter("value", value)
                .setParameter("since", FiscalYear.of(LocalDate.now(clock)).year() - 1)
                .getResultList();
        Map<SubjectRef, ApprovalState> states =
                RequestRows.states(approvals, rows.stream().map(this::reference).toList());
        return rows.stream()
                .filter(row ->
                        !OVER.contains(Objects.requireNonNullElse(states.get(reference(row)), ApprovalState.UNDER_WAY)))
                .limit(limit)
                .map(row -> new OpenItem(reference(row), row.name(), "strategy/" + found.list() + "/" + row.id(), null))
                .toList();
    }

    private SubjectRef reference(E row) {
        return Records.subject(found.kind(), row.id());
    }
}
