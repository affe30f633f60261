package th.sala.core.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;

/**
 * A request in a list.
 *
 * @param desk at which the person is asked, or decided last; empty where neither is so
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
        String unit,
        @Nullable BigDecimal amount,
        ApprovalState state,
        String desk,
        Instant since,
        @Nullable LocalDate due) {}
