package th.sala.api.number;

import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.people.DepartmentId;

/**
 * A number of a series that was taken. Its text is settled: a later change of the format leaves it as it is.
 *
 * @param series code of the series
 * @param department whose number it is, null where it is the agency's
 * @param year year of the Buddhist era it was counted in, calendar or fiscal as the series counts
 * @param value 1 or more
 * @param text as it stands on papers
 * @param subject the record that has it, also of a number cancelled since; null where it never had one
 */
public record GivenNumber(
        GivenNumberId id,
        String series,
        @Nullable DepartmentId department,
        int year,
        int value,
        String text,
        State state,
        @Nullable SubjectRef subject) {

    /** What became of it. */
    public enum State {
        /** Taken ahead of the record that will have it. */
        RESERVED,
        /** Belongs to a record. */
        ASSIGNED,
        /** Cancelled with a reason; never given again. */
        VOID
    }
}
