package th.sala.core.people.committee;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Committee;

/** What screens and services say of a committee. */
public final class CommitteeFile {
    private CommitteeFile() {}

    /**
     * A line of the list.
     *
     * @param chair name of today's chair, null where there is none
     * @param members how many sit in it today
     */
    public record Row(Committee committee, @Nullable String chair, int members) {}

    /**
     * What a person types; the code stays what it was when the committee was made.
     *
     * @param quorum null while nothing is typed
     * @param from null while nothing is chosen
     * @param members all who sit, sat and will sit in it
     */
    public record Draft(
            String code,
            String name,
            String nameEn,
            @Nullable Integer quorum,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Committee.Member> members) {
        public static final Draft EMPTY = new Draft("", "", "", null, null, null, List.of());

        public Draft {
            members = List.copyOf(members);
        }
    }

    /** A committee as it is kept. */
    public record Detail(long id, int version, Draft values) {}
}
