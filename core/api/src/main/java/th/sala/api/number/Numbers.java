package th.sala.api.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.people.DepartmentId;

/**
 * Gives numbers without gap or double, however many people ask at the same moment.
 *
 * <p>No permission is asked for: taking a number is a part of what the caller was permitted. What changes something must
 * be called within a transaction and becomes part of it: where it is rolled back, the number is free again and the next
 * one gets it. Until it ends nobody else gets a number of the same series, so that a number is best taken last. Each
 * change is noted in the audit.
 */
public interface Numbers {
    /**
     * Takes the next number for a record.
     *
     * @param series code of a {@link NumberSeries}
     * @param department whose number it is; may be null where the format neither names nor counts by departments
     * @param on the day that says of which year it is
     * @throws RuleBroken where the format asks for a department, or would write a number that is given already
     * @throws IllegalArgumentException where no such series is known
     */
    GivenNumber assign(String series, @Nullable DepartmentId department, SubjectRef subject, LocalDate on);

    /**
     * Takes the next number ahead of the record that will have it.
     *
     * @param reason why it is kept free, at most 500 characters
     * @throws RuleBroken at {@code reason}, or as {@link #assign(String, DepartmentId, SubjectRef, LocalDate)}
     * @throws IllegalArgumentException where no such series is known
     */
    GivenNumber reserve(String series, @Nullable DepartmentId department, LocalDate on, String reason);

    /**
     * Gives a reserved number to a record.
     *
     * @throws RuleBroken where it is not reserved any more
     * @throws IllegalArgumentException where there is no such number
     */
    GivenNumber assign(GivenNumberId reserved, SubjectRef subject);

    /**
     * Cancels a number that is reserved or assigned. It is never given again, and stays to be seen with its reason.
     *
     * @param reason at most 500 characters
     * @throws RuleBroken at {@code reason}, or where it is cancelled already
     * @throws IllegalArgumentException where there is no such number
     */
    GivenNumber cancel(GivenNumberId id, String reason);

    Optional<GivenNumber> find(GivenNumberId id);

    /** All numbers the record was given, the latest first, those cancelled since among them. Needs no transaction. */
    List<GivenNumber> find(SubjectRef subject);
}
