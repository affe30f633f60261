package th.sala.api.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A committee or working group.
 *
 * @param code the agency's own code
 * @param name Thai name
 * @param nameEn English name
 * @param quorum how many members must be present, 1 or more
 * @param from first day of its term
 * @param to last day of its term, null until further notice
 */
public record Committee(
        CommitteeId id,
        String code,
        String name,
        String nameEn,
        int quorum,
        LocalDate from,
        @Nullable LocalDate to) {
    /** What a member does in it; on each day one chair, at most one secretary. */
    public enum Part {
        /** ประธานกรรมการ. */
        CHAIR,
        /** เลขานุการ; a member as the others are. */
        SECRETARY,
        /** กรรมการ. */
        MEMBER
    }

    /**
     * A membership.
     *
     * @param from first day
     * @param to last day, null as long as the committee lasts
     */
    public record Member(
            PersonId person,
            Part part,
            LocalDate from,
            @Nullable LocalDate to) {}
}
