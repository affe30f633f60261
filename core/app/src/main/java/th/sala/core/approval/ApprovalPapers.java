package th.sala.core.approval;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.paper.IssuedPaper;
import th.sala.core.paper.IssuedPapers;
import th.sala.core.paper.OfficialPapers;
import th.sala.core.paper.PaperMaker;

/** The papers of requests that have ended, issued when they are first asked for. */
@Service
@OpenToAll("whoever may see a request sees its papers")
@Transactional
public class ApprovalPapers {
    private final Requests requests;
    private final ApprovalActs acts;
    private final Moves moves;
    private final ApprovalSight sight;
    private final PaperTexts texts;
    private final OfficialPapers writing;
    private final IssuedPapers issued;

    ApprovalPapers(
            Requests requests,
            ApprovalActs acts,
            Moves moves,
            ApprovalSight sight,
            PaperTexts texts,
            OfficialPapers writing,
            IssuedPapers issued) {
        this.requests = requests;
        this.acts = acts;
        this.moves = moves;
        this.sight = sight;
        this.texts = texts;
        this.writing = writing;
        this.issued = issued;
    }

    /**
     * The memo of an approved request with the signatures of all who agreed.
     *
     * @throws NotAllowed for whoever may not see the request
     * @throws RuleBroken where it is not approved
     */
    public IssuedPaper memo(ApprovalId id) {
        Request request = held(id);
        if (request.state() != ApprovalState.APPROVED) {
            throw new RuleBroken("approval.rule.noMemo", request.number());
        }
        return paper(
                request,
                ApprovalService.reference(id),
                (mark, to) -> writing.write(
                        texts.memo(request, said(request), moves.course(request), acts.of(id)), mark, to));
    }

    /**
     * All that was decided on a request that has ended, in one table.
     *
     * @throws NotAllowed for whoever may not see the request
     * @throws RuleBroken where it is under way
     */
    public IssuedPaper sheet(ApprovalId id) {
        Request request = held(id);
        if (!request.state().ended()) {
            throw new RuleBroken("approval.rule.noSheet", request.number());
        }
        var subject = new SubjectRef(Subjects.CORE, ApprovalSight.SHEET, Long.toString(id.value()));
        return paper(
                request,
                subject,
                (mark, to) -> writing.write(
                        texts.sheet(request, said(request), moves.course(request), acts.of(id), acts.filed(id)),
                        mark,
                        to));
    }

    private Frozen said(Request request) {
        return requests.said(request.id(), request.round());
    }

    private Request held(ApprovalId id) {
        return requests.hold(id).filter(sight::maySee).orElseThrow(() -> new NotAllowed("approval"));
    }

    /** The one that was issued since the request ended, else a new one; two who ask at once get the same. */
    private IssuedPaper paper(Request request, SubjectRef subject, PaperMaker maker) {
        List<IssuedPaper> before = issued.of(subject);
        Optional<IssuedPaper> valid = before.stream()
                .filter(paper ->
                        request.endedAt() != null && !paper.proof().issuedAt().isBefore(request.endedAt()))
                .findFirst();
        return valid.orElseGet(() -> issued.issue(
                subject,
                request.number(),
                request.title(),
                "approvals/" + request.id().value(),
                maker));
    }
}
