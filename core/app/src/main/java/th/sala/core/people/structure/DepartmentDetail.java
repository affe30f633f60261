package th.sala.core.people.structure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;

/**
 * Everything about one department.
 *
 * @param values as it stands today, or stood last, or will stand first
 * @param shown the same in words
 * @param unit the tree of today from it on; null where it is not in force today
 * @param spans its states, the latest first
 * @param people who works there today, the head first; in a large unit the first of them
 * @param successor who took over, null while it stands
 * @param announced changes whose day has not come, to be taken back
 */
public record DepartmentDetail(
        DepartmentId id,
        int version,
        UnitDraft values,
        Comparison.Side shown,
        @Nullable Unit unit,
        List<Span> spans,
        List<UnitMember> people,
        @Nullable Successor successor,
        List<Announced> announced) {
    public DepartmentDetail {
        spans = List.copyOf(spans);
        people = List.copyOf(people);
        announced = List.copyOf(announced);
    }

    /**
     * A state.
     *
     * @param to last day, null until further notice
     * @param before how it stood until then, null at its beginning
     */
    public record Span(
            LocalDate from, @Nullable LocalDate to, Comparison.Side values, Comparison.@Nullable Side before) {}

    public record Successor(DepartmentId id, String label) {}

    /**
     * Something announced for a later day.
     *
     * @param reorganisation its id
     * @param single whether it is a change of this department alone
     */
    public record Announced(long reorganisation, int version, LocalDate from, String title, boolean single) {}
}
