package th.sala.core.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalStanding;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.approval.Approvals;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.RecordState;
import th.sala.api.approval.Route;
import th.sala.api.audit.Audit;
import th.sala.api.number.Numbers;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.approval.rule.Mark;
import th.sala.core.approval.rule.Revision;
import th.sala.core.people.Office;
import th.sala.core.people.Offices;

/** Puts records up for approval and takes requests back. */
@Service
@OpenToAll("the subject refuses whoever may not put its record up; a request is taken back by who asked, or by keepers")
@Transactional
class ApprovalService implements Approvals {
    static final String KIND = "approval";
    static final int LONGEST_COMMENT = 2000;

    private static final String SERIES = "core.approval";

    private final Requests requests;
    private final Routes routes;
    private final ApprovalActs acts;
    private final Seats seats;
    private final Moves moves;
    private final Ends ends;
    private final Budgets budgets;
    private final Subjects subjects;
    private final Attachments attachments;
    private final ApprovalSight sight;
    private final Standings standings;
    private final Offices offices;
    private final Numbers numbers;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // what a request is made of
    ApprovalService(
            Requests requests,
            Routes routes,
            ApprovalActs acts,
            Seats seats,
            Moves moves,
            Ends ends,
            Budgets budgets,
            Subjects subjects,
            Attachments attachments,
            ApprovalSight sight,
            Standings standings,
            Offices offices,
            Numbers numbers,
            People people,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.routes = routes;
        this.acts = acts;
        this.seats = seats;
        this.moves = moves;
        this.ends = ends;
        this.budgets = budgets;
        this.subjects = subjects;
        this.attachments = attachments;
        this.sight = sight;
        this.standings = standings;
        this.offices = offices;
        this.numbers = numbers;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ApprovalId submit(SubjectRef record, ApprovalDraft draft) {
        ApprovalSubject subject = subjects.find(record)
                .orElseThrow(
                        () -> new IllegalArgumentException("Nobody puts up " + record.module() + "/" + record.kind()));
        // the request before its record, as a decision does whose end changes the record
        requests.newest(record).ifPresent(r -> requests.hold(r.id()));
        ApprovalContent content = subject.content(record.id());
        String comment = text("comment", draft.comment(), false);
        Optional<Request> last = requests.newest(record).flatMap(r -> requests.hold(r.id()));
        if (last.filter(r -> r.state() == ApprovalState.UNDER_WAY).isPresent()) {
            throw new RuleBroken("approval.rule.underWay", last.get().number());
        }
        Optional<Request> returned = last.filter(r -> r.state() == ApprovalState.RETURNED);
        if (returned.isPresent()) {
            return again(returned.get(), content, comment, draft);
        }
        long route = routes.inForce(record, subject);
        demandChosen(routes.find(route), draft, Map.of());
        PersonId me = people.current().id();
        ApprovalId id = requests.insert(record, "", route, content, me);
        begin(requests.find(id).orElseThrow(), content, comment, draft, List.of());
        return id;
    }

    private ApprovalId again(Request request, ApprovalContent content, String comment, ApprovalDraft draft) {
        if (!people.current().id().equals(request.requester())) {
            throw new NotAllowed("approval");
        }
        Map<String, PersonId> before = acts.chosen(request.id());
        demandChosen(moves.route(request), draft, before);
        Frozen after = attachments.freeze(reference(request.id()), content);
        List<Mark> carried = Revision.carried(
                moves.route(request),
                moves.course(request),
                acts.marks(request.id(), request.round()),
                Revision.changed(requests.said(request.id(), request.round()), after));
        begin(
                request,
                after,
                comment,
                draft,
                carried.stream()
                        .filter(mark -> !chosenAnew(draft, mark.desk(), before))
                        .toList());
        return request.id();
    }

    /** Who agreed because the requester chose them does not agree for who is chosen now. */
    private static boolean chosenAnew(ApprovalDraft draft, String desk, Map<String, PersonId> before) {
        return draft.chosen(desk)
                .filter(person -> !person.equals(before.get(desk)))
                .isPresent();
    }

    private void begin(
            Request request, ApprovalContent content, String comment, ApprovalDraft draft, List<Mark> carried) {
        begin(request, attachments.freeze(reference(request.id()), content), comment, draft, carried);
    }

    private void begin(Request before, Frozen frozen, String comment, ApprovalDraft draft, List<Mark> carried) {
        int round = before.state() == ApprovalState.RETURNED ? before.round() + 1 : before.round();
        requests.begin(before.id(), round, frozen);
        if (before.number().isEmpty()) {
            requests.number(before.id(), number(before.id()));
        }
        Request request = requests.find(before.id()).orElseThrow();
        attachments.follow(request);
        budgets.reserve(request, frozen.content());
        var me = new ApprovalActs.Actor(people.current().id(), null);
        acts.add(request, null, Act.What.SUBMITTED, null, me, comment, Act.Details.choosing(draft));
        carried.forEach(mark -> acts.add(
                request,
                mark.desk(),
                Act.What.CARRIED,
                mark.office(),
                ApprovalActs.Actor.PORTAL,
                "",
                Act.Details.NONE));
        audit.note(
                reference(request.id()),
                "approval.submitted",
                null,
                new Submitted(round, frozen.content().title()));
        if (moves.course(request).state() == ApprovalState.APPROVED && carried.isEmpty()) {
            throw new RuleBroken("approval.rule.nobodyAsked");
        }
        moves.on(request);
    }

    private String number(ApprovalId id) {
        return numbers.assign(SERIES, null, reference(id), LocalDate.now(clock)).text();
    }

    private record Submitted(int round, String title) {}

    /** Each desk that asks for a person has one who holds the role, is somebody else and can sign in. */
    private void demandChosen(Route route, ApprovalDraft draft, Map<String, PersonId> before) {
        for (Desk desk : route.desks().toList()) {
            for (Approver approver : desk.approvers()) {
                if (approver.kind() == Approver.Kind.CHOSEN) {
                    PersonId person = draft.chosen(desk.key()).orElse(before.get(desk.key()));
                    demandChosen(desk, approver.code(), person);
                }
            }
        }
    }

    private void demandChosen(Desk desk, String role, @Nullable PersonId person) {
        if (person == null) {
            throw RuleBroken.at("chosen." + desk.key(), "approval.rule.choose", desk.name());
        }
        Set<PersonId> holders =
                offices.holders(Office.role(role, people.current().department()));
        if (!holders.contains(person) || person.equals(people.current().id())) {
            throw RuleBroken.at("chosen." + desk.key(), "approval.rule.choose", desk.name());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Approval> of(SubjectRef record) {
        return requests.newest(record).filter(sight::maySee).map(Request::told);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordState> states(List<SubjectRef> records) {
        return requests.states(records);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SubjectRef> records(String module, String kind, ApprovalState state) {
        return requests.records(module, kind, state);
    }

    @Override
    @Transactional(readOnly = true)
    public ApprovalStanding standing(SubjectRef record) {
        return standings.of(record);
    }

    @Override
    public void withdraw(ApprovalId id, String reason) {
        Request request = requests.hold(id).orElseThrow(() -> new NotAllowed("approval"));
        if (!people.current().id().equals(request.requester())) {
            // else what its requester left behind could never be put up again
            people.demand(ApprovalPermissions.KEEP, request.department(), request.confidentiality());
        }
        String why = text("reason", reason, true);
        if (request.state().ended()) {
            throw new RuleBroken("approval.rule.ended", request.number());
        }
        acts.add(
                request,
                null,
                Act.What.WITHDRAWN,
                null,
                new ApprovalActs.Actor(people.current().id(), null),
                why,
                Act.Details.NONE);
        seats.closeAll(id);
        audit.note(reference(id), "approval.withdrawn", null, why);
        ends.end(request, ApprovalState.WITHDRAWN);
    }

    static SubjectRef reference(ApprovalId id) {
        return new SubjectRef(Subjects.CORE, KIND, Long.toString(id.value()));
    }

    static String text(String field, String text, boolean needed) {
        String clean = text.strip();
        if (needed && clean.isEmpty()) {
            throw RuleBroken.at(field, "approval.rule.reason");
        }
        if (clean.length() > LONGEST_COMMENT) {
            throw RuleBroken.at(field, "approval.rule.long", LONGEST_COMMENT);
        }
        return clean;
    }
}
