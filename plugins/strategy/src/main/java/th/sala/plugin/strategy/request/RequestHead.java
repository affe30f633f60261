package th.sala.plugin.strategy.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.ApprovalState;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.api.time.FiscalYear;

/**
 * What lists and pages say of every record that is put up.
 *
 * @param version state the person saw, given back when saving
 * @param state of its request, null where it was never put up
 */
public record RequestHead(
        long id,
        int version,
        FiscalYear year,
        String name,
        DepartmentId department,
        @Nullable LocalDate approvedOn,
        @Nullable PersonId responsible,
        @Nullable ApprovalState state) {
    /** Whether it may be changed: not while it is looked at, and not once it is approved. */
    public boolean isOpen() {
        return approvedOn == null && state != ApprovalState.UNDER_WAY;
    }

    /** The same under another name. */
    public RequestHead named(String other) {
        return new RequestHead(id, version, year, other, department, approvedOn, responsible, state);
    }
}
