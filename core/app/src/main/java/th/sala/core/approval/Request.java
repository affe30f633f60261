package th.sala.core.approval;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.core.people.Matter;

/**
 * A request as its row has it.
 *
 * @param route number of the row of its route
 * @param amount baht, null where it costs nothing
 * @param version rises with every change
 */
public record Request(
        ApprovalId id,
        String number,
        SubjectRef subject,
        long route,
        String title,
        DepartmentId department,
        Confidentiality confidentiality,
        @Nullable BigDecimal amount,
        ApprovalState state,
        int round,
        PersonId requester,
        Instant submittedAt,
        @Nullable Instant endedAt,
        int version) {
    /** The kind of approval, as appointments name it: {@code strategy.proposal}. */
    public String kind() {
        return subject.module() + "." + subject.kind();
    }

    public Matter matter() {
        return new Matter(department, subject.module(), kind(), amount);
    }

    Approval told() {
        return new Approval(id, number, subject, title, state, round, requester, submittedAt, endedAt);
    }
}
