package th.sala.core.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that was decided on a request, in one table (ใบสรุปการอนุมัติ).
 *
 * @param number of the request, may be empty
 * @param requester who asks, with the position
 * @param facts of the request
 * @param decisions in the order they were made
 */
public record ApprovalSheet(
        String agency,
        String number,
        LocalDate date,
        String subject,
        String requester,
        List<Memo.Fact> facts,
        List<Decision> decisions) {
    public ApprovalSheet {
        facts = List.copyOf(facts);
        decisions = List.copyOf(decisions);
    }

    /**
     * One decision.
     *
     * @param name of the person, or of the committee
     * @param standIn wording of a stand-in, a line each; may be empty
     * @param comment may be empty; for a committee also its meeting and resolution
     */
    public record Decision(
            String name, String position, List<String> standIn, String verdict, String comment, Instant at) {
        public Decision {
            standIn = List.copyOf(standIn);
        }
    }
}
