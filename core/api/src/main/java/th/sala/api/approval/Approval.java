package th.sala.api.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.people.PersonId;

/**
 * A request and where it stands.
 *
 * @param number as papers quote it
 * @param round from 1; each revision begins another
 * @param endedAt null while it is under way
 */
public record Approval(
        ApprovalId id,
        String number,
        SubjectRef subject,
        String title,
        ApprovalState state,
        int round,
        PersonId requester,
        Instant submittedAt,
        @Nullable Instant endedAt) {}
