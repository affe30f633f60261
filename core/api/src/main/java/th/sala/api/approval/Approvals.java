package th.sala.api.approval;

import java.util.List;
import java.util.Optional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.people.NotAllowed;

/** Puts records up for approval. Every call joins the caller's transaction. */
public interface Approvals {
    /**
     * Puts the record up as it stands now: asks its {@link ApprovalSubject} what it says, freezes that with the versions
     * of its attachments, and asks the first desks of the route in force. Where its request was returned, this begins the
     * next round of it, in which only those are asked again whose ground has changed.
     *
     * @throws NotAllowed where the subject refuses the signed-in person
     * @throws RuleBroken where the record has a request under way, the route asks for a person nobody chose, or an
     *     attachment may not be seen
     */
    ApprovalId submit(SubjectRef record, ApprovalDraft draft);

    /** The newest request of the record, unless there is none or it may not be seen. */
    Optional<Approval> of(SubjectRef record);

    /**
     * How the newest requests of these records stand; those never put up are left out. It is told whoever may see the
     * requests, so that a module can keep its record closed while one is under way.
     */
    List<RecordState> states(List<SubjectRef> records);

    /** The records of a kind whose newest request stands like this, told as {@link #states}; for the filter of a list. */
    List<SubjectRef> records(String module, String kind, ApprovalState state);

    /** As {@link #states}, of one record. */
    default Optional<ApprovalState> state(SubjectRef record) {
        return states(List.of(record)).stream().findFirst().map(RecordState::state);
    }

    /** What the record's page says, see {@link th.sala.api.ui.ApprovalPanel}. */
    ApprovalStanding standing(SubjectRef record);

    /**
     * Takes a request back that is under way or was returned.
     *
     * @param reason up to 2,000 characters, not blank
     * @throws NotAllowed for whoever did not ask and does not look after the approvals of its department
     * @throws RuleBroken where it has ended, or the reason is missing
     */
    void withdraw(ApprovalId id, String reason);
}
