package th.sala.api.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.PersonId;

/**
 * What the page of a record says of its approval, as far as the signed-in person may see it.
 *
 * @param state of the newest request, null where the record was never put up
 * @param request the newest, null where there is none or it may not be seen
 * @param mine whether the signed-in person may decide now
 * @param waiting where it is looked at now; empty unless it is under way
 * @param last what was decided last in this round, null before anything was
 * @param choices desks for which the requester names somebody, were it put up now
 */
public record ApprovalStanding(
        @Nullable ApprovalState state,
        @Nullable Approval request,
        boolean mine,
        List<Waiting> waiting,
        @Nullable Remark last,
        List<Choice> choices) {
    public ApprovalStanding {
        waiting = List.copyOf(waiting);
        choices = List.copyOf(choices);
    }

    /**
     * A desk that is asked.
     *
     * @param asked names of people or of a committee; empty where only those who look after approvals are left
     * @param due last day, null without a deadline
     */
    public record Waiting(
            String desk,
            String deskEn,
            List<String> asked,
            @Nullable LocalDate due) {
        public Waiting {
            asked = List.copyOf(asked);
        }
    }

    /**
     * What somebody decided.
     *
     * @param wording what stands beside the name of who stood in; empty in the own right
     * @param mend the lines that are to be mended
     */
    public record Remark(String by, String wording, String comment, Instant at, List<Mend> mend) {
        public Remark {
            mend = List.copyOf(mend);
        }
    }

    /**
     * A line that is to be mended.
     *
     * @param label empty for what every request has, such as its amount
     */
    public record Mend(String key, String label) {}

    /**
     * A desk for which the requester names somebody.
     *
     * @param key of the desk
     * @param holders those of whom one can be named
     */
    public record Choice(String key, String name, String nameEn, List<PersonId> holders) {
        public Choice {
            holders = List.copyOf(holders);
        }
    }
}
