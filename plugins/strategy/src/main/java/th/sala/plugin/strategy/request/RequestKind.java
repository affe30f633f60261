package th.sala.plugin.strategy.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approvals;
import th.sala.api.list.ListQuery;
import th.sala.api.people.People;
import th.sala.plugin.strategy.Conditions;

/**
 * How the records of a kind are listed.
 *
 * <p>Filters: {@code name}, {@code department} (id), {@code state} (of the request, or {@link #NEVER}).
 *
 * @param name of the kind when it is put up
 * @param sorts paths of the columns only this kind is ordered by, and of its name
 * @param own the order before a person chooses one
 * @param named what the filter of the name asks for
 */
public record RequestKind<E extends RequestRow>(
        String name, Class<E> type, Map<String, String> sorts, String own, BiConsumer<Conditions, String> named) {
    /** Filter value for records that were never put up. */
    public static final String NEVER = "NONE";

    private static final List<Long> NONE = List.of(-1L);

    String entity() {
        return type.getSimpleName();
    }

    String order(ListQuery query, People people) {
        var paths = new HashMap<>(sorts);
        paths.put(
                "department",
                Conditions.cases("r.departmentId", people.departments().stream().map(d -> d.id().value() + "L")));
        return Conditions.order(query, paths, own, "r.id");
    }

    Conditions conditions(ListQuery query, Approvals approvals) {
        var conditions = new Conditions();
        query.filter("name").ifPresent(v -> named.accept(conditions, v));
        query.filter("department").ifPresent(v -> conditions.equal("r.departmentId", Long.valueOf(v)));
        query.filter("state").ifPresent(v -> {
            if (v.equals(NEVER)) {
                conditions.notAmong("r.id", ids(approvals, ApprovalState.values()));
            } else {
                conditions.among("r.id", ids(approvals, ApprovalState.valueOf(v)));
            }
        });
        return conditions;
    }

    private List<Long> ids(Approvals approvals, ApprovalState... states) {
        List<Long> ids = Stream.of(states)
                .flatMap(state -> approvals.records("strategy", name, state).stream())
                .map(SubjectRef::id)
                .map(Long::valueOf)
                .toList();
        return ids.isEmpty() ? NONE : ids;
    }
}
