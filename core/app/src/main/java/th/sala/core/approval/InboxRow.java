package th.sala.core.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.people.DepartmentId;

/**
 * A request in a list.
 *
 * @param desk at which the person is asked; empty where that is not so
 * @param since when it came to that desk, or when it was put up
 * @param due null without a deadline
 */
public record InboxRow(
        ApprovalId id,
        int round,
        String number,
        String title,
        String kind,
        String requester,
        DepartmentId department,
        @Nullable BigDecimal amount,
        ApprovalState state,
        String desk,
        Instant since,
        @Nullable LocalDate due) {}
