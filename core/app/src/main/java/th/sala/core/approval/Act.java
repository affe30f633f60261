package th.sala.core.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.people.ActingId;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.approval.rule.Mark;
import th.sala.core.people.Office;

/**
 * Something somebody did with a request; kept for ever.
 *
 * @param desk key of the desk, null where it was at none
 * @param office that decided; null where nothing was decided
 * @param by null: the portal
 * @param name of the person as it was then; empty for the portal
 * @param position as it was then
 * @param wording what stands beside the name of who stood in; empty in the own right
 */
public record Act(
        long id,
        int round,
        @Nullable String desk,
        What what,
        @Nullable Office office,
        @Nullable PersonId by,
        @Nullable ActingId acting,
        String name,
        String position,
        String wording,
        String comment,
        Details details,
        Instant at) {
    /** What can be done. */
    public enum What {
        SUBMITTED(null),
        AGREED(Mark.Verdict.AGREED),
        REFUSED(Mark.Verdict.REFUSED),
        RETURNED(Mark.Verdict.RETURNED),
        SKIPPED(Mark.Verdict.SKIPPED),
        CARRIED(Mark.Verdict.CARRIED),
        WITHDRAWN(null),
        /** Passed to somebody else, who is asked instead. */
        FORWARDED(null),
        /** Given back to who had passed it on. */
        HANDED_BACK(null),
        /** Put before who stands above as well, because the time was over. */
        ESCALATED(null),
        /** Put before who stands above instead, because nobody holds the office any more. */
        PASSED_UP(null),
        /** A question to somebody; nothing moves. */
        ASKED(null),
        ANSWERED(null),
        /** A file was added to what is decided upon. */
        FILED(null),
        /** A file was taken back by who had added it. */
        UNFILED(null),
        /** Opened again after its end. */
        REOPENED(null);

        private final Mark.@Nullable Verdict verdict;

        What(Mark.@Nullable Verdict verdict) {
            this.verdict = verdict;
        }

        static What of(Mark.Verdict verdict) {
            return valueOf(verdict.name());
        }
    }

    /**
     * What belongs to some of them only.
     *
     * @param lines keys of the lines that are to be mended
     * @param meeting what a committee decided, null where none did
     * @param chosen whom the requester chose, by the key of the desk
     * @param to number of the person who was asked or to whom it was passed, null where there was none
     * @param file that was added or taken back, null where none was
     */
    public record Details(
            List<String> lines,
            @Nullable Meeting meeting,
            Map<String, Long> chosen,
            @Nullable Long to,
            Frozen.@Nullable Attachment file) {
        public static final Details NONE = new Details(List.of(), null, Map.of(), null, null);

        public Details {
            lines = List.copyOf(lines);
            chosen = Map.copyOf(chosen);
        }

        static Details decided(List<String> lines, @Nullable Meeting meeting) {
            return new Details(lines, meeting, Map.of(), null, null);
        }

        static Details of(Frozen.Attachment file) {
            return new Details(List.of(), null, Map.of(), null, file);
        }

        static Details choosing(ApprovalDraft draft) {
            return new Details(
                    List.of(),
                    null,
                    draft.chosen().stream()
                            .collect(Collectors.toMap(
                                    ApprovalDraft.Chosen::desk, c -> c.person().value(), (first, second) -> second)),
                    null,
                    null);
        }

        static Details to(PersonId person) {
            return new Details(List.of(), null, Map.of(), person.value(), null);
        }
    }

    /**
     * A decision of a committee (มติ).
     *
     * @param number of the meeting, {@code 3/2570}
     * @param present members who were there, the chair and the secretary among them
     * @param minority the opinion of who did not agree; may be empty
     */
    public record Meeting(String number, LocalDate day, String resolution, int present, String minority) {}

    /** Whether it took the request away from who was asked at its desk. */
    boolean isOfDesk() {
        return what.verdict != null || what == What.FORWARDED || what == What.HANDED_BACK || what == What.PASSED_UP;
    }

    /** As the rules see it; null where it decides nothing. */
    @Nullable
    Mark mark() {
        return what.verdict == null || desk == null || office == null ? null : new Mark(desk, office, what.verdict);
    }
}
