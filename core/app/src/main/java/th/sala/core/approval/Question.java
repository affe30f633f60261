package th.sala.core.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.ApprovalId;
import th.sala.api.people.PersonId;

/**
 * A question somebody was asked about a request; nothing moves by it.
 *
 * @param number and title of the request
 * @param answeredAt null while it waits
 */
public record Question(
        long id,
        ApprovalId request,
        String number,
        String title,
        PersonId by,
        Instant askedAt,
        PersonId to,
        String question,
        String answer,
        @Nullable Instant answeredAt) {}
