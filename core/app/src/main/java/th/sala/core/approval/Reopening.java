package th.sala.core.approval;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.audit.Audit;
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;

/** Opens requests again that were refused or withdrawn. What was approved stays: it is changed by another request. */
@Service
@Needs(ApprovalPermissions.KEEP)
@Transactional
public class Reopening {
    private final Requests requests;
    private final ApprovalActs acts;
    private final Subjects subjects;
    private final ApprovalSight sight;
    private final People people;
    private final Audit audit;

    Reopening(
            Requests requests, ApprovalActs acts, Subjects subjects, ApprovalSight sight, People people, Audit audit) {
        this.requests = requests;
        this.acts = acts;
        this.subjects = subjects;
        this.sight = sight;
        this.people = people;
        this.audit = audit;
    }

    /** Whether the signed-in person may open it again, as it stands. */
    @Transactional(readOnly = true)
    public boolean mayReopen(Request request) {
        return isClosed(request)
                && people.may(ApprovalPermissions.KEEP, request.department(), request.confidentiality())
                && requests.newest(request.subject())
                        .map(Request::id)
                        .filter(request.id()::equals)
                        .isPresent();
    }

    private static boolean isClosed(Request request) {
        return request.state() == ApprovalState.REFUSED || request.state() == ApprovalState.WITHDRAWN;
    }

    /**
     * Gives it back to who asked, who can mend it and put it up again as another round.
     *
     * @param reason up to 2,000 characters, not blank
     * @throws NotAllowed for whoever does not look after the approvals of its department
     * @throws RuleBroken where it was approved or is under way, its record has a newer request, its module is not in service
     *     or refuses
     */
    public void reopen(ApprovalId id, String reason) {
        Request request = requests.hold(id).filter(sight::maySee).orElseThrow(() -> new NotAllowed("approval"));
        people.demand(ApprovalPermissions.KEEP, request.department(), request.confidentiality());
        String why = ApprovalService.text("reason", reason, true);
        if (!isClosed(request)) {
            throw new RuleBroken("approval.rule.notReopened", request.number());
        }
        Optional<Request> newest = requests.newest(request.subject());
        if (newest.filter(r -> !r.id().equals(id)).isPresent()) {
            throw new RuleBroken("approval.rule.newer", newest.get().number());
        }
        ApprovalSubject subject =
                subjects.find(request.subject()).orElseThrow(() -> new RuleBroken("approval.rule.away"));
        requests.state(id, ApprovalState.RETURNED, true);
        var me = new ApprovalActs.Actor(people.current().id(), null);
        acts.add(request, null, Act.What.REOPENED, null, me, why, Act.Details.NONE);
        audit.note(ApprovalService.reference(id), "approval.reopened", request.state(), why);
        subject.reopened(requests.find(id).orElseThrow().told());
    }
}
