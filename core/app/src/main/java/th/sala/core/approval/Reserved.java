package th.sala.core.approval;

import java.math.BigDecimal;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalState;

/**
 * What a request holds of a budget line.
 *
 * @param told whether the module that keeps the line knows of the state
 */
public record Reserved(SubjectRef line, BigDecimal baht, State state, boolean told) {
    public enum State {
        RESERVED,
        COMMITTED,
        GIVEN_BACK;

        static State after(ApprovalState end) {
            return end == ApprovalState.APPROVED ? COMMITTED : GIVEN_BACK;
        }
    }
}
