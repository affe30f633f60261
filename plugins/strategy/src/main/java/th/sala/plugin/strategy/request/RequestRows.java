package th.sala.plugin.strategy.request;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approvals;
import th.sala.api.approval.RecordState;
import th.sala.api.audit.Audit;
import th.sala.api.list.ListQuery;
import th.sala.api.people.People;
import th.sala.api.time.ThaiDates;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;

/** Keeps records closed while they are looked at and once they are approved. */
@Component
public class RequestRows {
    private final EntityManager entities;
    private final People people;
    private final Approvals approvals;
    private final Audit audit;

    RequestRows(EntityManager entities, People people, Approvals approvals, Audit audit) {
        this.entities = entities;
        this.people = people;
        this.approvals = approvals;
        this.audit = audit;
    }

    /** The row, held until the end of the transaction: changing it and putting it up come one after the other. */
    public <E extends RequestRow> E hold(Class<E> type, long id) {
        E row = entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new RuleBroken("strategy.request.gone");
        }
        return row;
    }

    /** The row, held, for whoever may change it in its department; refused while it is closed. */
    public <E extends RequestRow> E editable(Class<E> type, String kind, long id) {
        E row = hold(type, id);
        people.demand(StrategyPermissions.EDIT, row.department());
        if (approvals.state(Records.subject(kind, id)).orElse(null) == ApprovalState.UNDER_WAY) {
            throw new RuleBroken("strategy.request.underWay");
        }
        if (row.approvedOn() != null) {
            throw new RuleBroken("strategy.request.approved");
        }
        return row;
    }

    public RequestHead head(String kind, RequestRow row) {
        return head(row, approvals.state(Records.subject(kind, row.id())).orElse(null));
    }

    /** A page of the records of a kind with how they stand, asked for at once. */
    public <E extends RequestRow, D> List<D> page(
            RequestKind<E> kind, ListQuery query, BiFunction<E, RequestHead, D> detail) {
        var conditions = kind.conditions(query, approvals);
        List<E> rows = conditions
                .fill(entities.createQuery(
                        "from " + kind.entity() + " r" + conditions.where() + kind.order(query, people), kind.type()))
                .setFirstResult(query.offset())
                .setMaxResults(query.limit())
                .getResultList();
        return all(kind.name(), rows, detail);
    }

    /** How many there are, paging aside. */
    public int count(RequestKind<?> kind, ListQuery query) {
        var conditions = kind.conditions(query, approvals);
        return Math.toIntExact(conditions
                .fill(entities.createQuery(
                        "select count(r) from " + kind.entity() + " r" + conditions.where(), Long.class))
                .getSingleResult());
    }

    private <E extends RequestRow, D> List<D> all(String kind, List<E> rows, BiFunction<E, RequestHead, D> detail) {
        List<SubjectRef> asked =
                rows.stream().map(row -> Records.subject(kind, row.id())).toList();
        Map<SubjectRef, ApprovalState> states = states(approvals, asked);
        return rows.stream()
                .map(row -> detail.apply(row, head(row, states.get(Records.subject(kind, row.id())))))
                .toList();
    }

    static Map<SubjectRef, ApprovalState> states(Approvals approvals, List<SubjectRef> records) {
        return approvals.states(records).stream().collect(Collectors.toMap(RecordState::record, RecordState::state));
    }

    private static RequestHead head(RequestRow row, @Nullable ApprovalState state) {
        return new RequestHead(
                row.id(),
                row.version(),
                row.year(),
                row.name(),
                row.department(),
                row.approvedOn(),
                row.responsible(),
                state);
    }

    /** The row of a request that has ended; closed where it was approved. */
    public <E extends RequestRow> E ended(Class<E> type, Approval request) {
        E row = hold(type, Long.parseLong(request.subject().id()));
        if (request.state() == ApprovalState.APPROVED) {
            Instant ended = Objects.requireNonNull(request.endedAt());
            row.approved(ended.atZone(ThaiDates.ZONE).toLocalDate());
            audit.note(request.subject(), "strategy.request.wasApproved", null, request.number());
        }
        return row;
    }
}
