package th.sala.core.approval.route;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Desk;
import th.sala.api.people.DepartmentId;

/**
 * Requests of a time along another route.
 *
 * @param requests how many there were
 * @param longer how many would take more working days
 * @param shorter how many would take fewer
 * @param daysBefore working days of all of them together
 * @param daysAfter along the other route
 * @param differing those for which desks or days differ
 */
public record Replay(int requests, int longer, int shorter, long daysBefore, long daysAfter, List<Row> differing) {
    public Replay {
        differing = List.copyOf(differing);
    }

    /**
     * A request that would go another way.
     *
     * @param title null for whoever may not see it
     * @param added desks that would be asked as well
     * @param leftOut desks that would not be asked any more
     * @param changed desks that would ask others, or another number of them
     */
    public record Row(
            ApprovalId id,
            String number,
            @Nullable String title,
            DepartmentId department,
            @Nullable BigDecimal amount,
            List<Desk> added,
            List<Desk> leftOut,
            List<Desk> changed,
            int daysBefore,
            int daysAfter) {
        public Row {
            added = List.copyOf(added);
            leftOut = List.copyOf(leftOut);
            changed = List.copyOf(changed);
        }
    }
}
