package th.sala.api.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order by which one person stands in for another, or in a vacant post.
 *
 * @param orderNumber of the written order, as papers quote it
 * @param represented who is stood in for; null where the post is vacant
 * @param from the first day
 * @param to the last day; null until a vacant post is filled
 * @param approvals kinds of approval it is limited to; empty: all of them
 * @param limit what may be approved under it at most, in baht with two decimals; null: as the one represented
 * @param wording what stands beside the stand-in's name and signature
 */
public record Acting(
        ActingId id,
        Kind kind,
        String orderNumber,
        LocalDate orderDate,
        PersonId standIn,
        @Nullable PersonId represented,
        LocalDate from,
        @Nullable LocalDate to,
        Set<String> approvals,
        @Nullable BigDecimal limit,
        String wording) {

    public Acting {
        approvals = Set.copyOf(approvals);
    }

    /** In which way one stands in for another. */
    public enum Kind {
        /** รักษาราชการแทน: the one represented is away, or the post is vacant. */
        ACTING_FOR,
        /** ปฏิบัติราชการแทน: the one represented has delegated tasks. */
        ON_BEHALF
    }
}
