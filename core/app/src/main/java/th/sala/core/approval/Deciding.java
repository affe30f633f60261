package th.sala.core.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Desk;
import th.sala.api.audit.Audit;
import th.sala.api.people.Committee;
import th.sala.api.people.CommitteeId;
import th.sala.api.people.Committees;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.core.approval.ApprovalSight.Turn;
import th.sala.core.approval.rule.Mark;
import th.sala.core.people.Accounts;
import th.sala.core.people.Office;

/** Takes decisions, one after the other for each request: the second of two finds the desk closed. */
@Service
@OpenToAll("the seats of the request say who decides")
@Transactional
public class Deciding {
    private final Requests requests;
    private final Seats seats;
    private final ApprovalActs acts;
    private final Moves moves;
    private final ApprovalSight sight;
    private final Committees committees;
    private final Accounts accounts;
    private final People people;
    private final Audit audit;

    @SuppressWarnings("TooManyParameters") // a decision, who takes it and what it moves
    Deciding(
            Requests requests,
            Seats seats,
            ApprovalActs acts,
            Moves moves,
            ApprovalSight sight,
            Committees committees,
            Accounts accounts,
            People people,
            Audit audit) {
        this.requests = requests;
        this.seats = seats;
        this.acts = acts;
        this.moves = moves;
        this.sight = sight;
        this.committees = committees;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Decides at a desk.
     *
     * @param round the person has seen
     * @throws NotAllowed for whoever is not asked there, the requester among them
     * @throws StaleVersion where the request has begun another round meanwhile
     * @throws RuleBroken where somebody has decided before, a reason is missing, or a committee's decision is not complete;
     *     or what the module says where it cannot take the end that follows
     */
    public void decide(ApprovalId id, int round, String desk, Decision decision) {
        decide(id, round, desk, decision, "");
    }

    /**
     * As {@link #decide(ApprovalId, int, String, Decision)}, at a desk that demands the password.
     *
     * @param password of the signed-in person
     * @throws RuleBroken at {@code password} also where the desk demands it and it is not the person's
     */
    public void decide(ApprovalId id, int round, String desk, Decision decision, String password) {
        // before the request is held: a password takes as long to compare as ten decisions
        Desk at = requests.find(id)
                .flatMap(request -> moves.route(request).desk(desk))
                .orElseThrow(() -> new NotAllowed("approval"));
        if (at.demands().contains(Desk.Demand.PASSWORD)) {
            accounts.prove(password);
        }
        Request request = requests.hold(id).orElseThrow(() -> new NotAllowed("approval"));
        List<Turn> turns = sight.turns(
                request,
                seats.of(id, request.round()).stream()
                        .filter(seat -> seat.desk().equals(desk)));
        if (turns.isEmpty() && !sight.maySee(request)) {
            throw new NotAllowed("approval");
        }
        if (request.round() != round) {
            throw new StaleVersion(ApprovalService.reference(id));
        }
        Turn turn = turn(request, desk, turns);
        Office as = turn.as();
        String comment = ApprovalService.text("comment", decision.comment(), needsReason(at, decision));
        Act.@Nullable Meeting meeting = as.isCommittee() ? checked(as, decision.meeting()) : null;
        acts.add(
                request,
                desk,
                Act.What.of(decision.verdict()),
                as,
                turn.actor(people.current().id()),
                comment,
                Act.Details.decided(decision.lines(), meeting));
        audit.note(
                ApprovalService.reference(id),
                "approval." + decision.verdict().name().toLowerCase(Locale.ROOT),
                null,
                new Noted(request.number(), round, desk, as.key(), comment));
        moves.on(request);
    }

    private record Noted(String number, int round, String desk, String office, String comment) {}

    /** The first by which the person has not decided there yet. */
    private Turn turn(Request request, String desk, List<Turn> turns) {
        if (turns.isEmpty()) {
            throw new NotAllowed("approval");
        }
        Set<String> done = acts.marks(request.id(), request.round()).stream()
                .filter(mark -> mark.desk().equals(desk))
                .map(mark -> mark.office().key())
                .collect(Collectors.toSet());
        return turns.stream()
                .filter(turn -> turn.seat().waiting())
                .filter(turn -> !done.contains(turn.as().key()))
                .findFirst()
                .orElseThrow(() -> decided(request, desk));
    }

    private RuleBroken decided(Request request, String desk) {
        Optional<Act> last = acts.of(request.id()).stream()
                .filter(act -> act.round() == request.round() && desk.equals(act.desk()) && act.isOfDesk())
                .reduce((first, second) -> second);
        String by = last.map(Act::by).flatMap(people::find).map(Person::name).orElse("");
        if (by.isEmpty()) {
            return new RuleBroken("approval.rule.closed", request.number());
        }
        boolean elsewhere = last.map(Act::mark).isEmpty();
        return new RuleBroken(elsewhere ? "approval.rule.passedOn" : "approval.rule.decided", request.number(), by);
    }

    private static boolean needsReason(Desk desk, Decision decision) {
        return decision.verdict() != Mark.Verdict.AGREED || desk.demands().contains(Desk.Demand.REASON);
    }

    private Act.Meeting checked(Office office, Act.@Nullable Meeting meeting) {
        if (meeting == null || meeting.number().isBlank()) {
            throw RuleBroken.at("meeting.number", "approval.rule.meeting");
        }
        if (meeting.resolution().isBlank()) {
            throw RuleBroken.at("meeting.resolution", "approval.rule.meeting");
        }
        Committee committee = committees.find(new CommitteeId(office.number())).orElseThrow();
        if (meeting.present() < committee.quorum()) {
            throw RuleBroken.at("meeting.present", "approval.rule.quorum", committee.quorum());
        }
        return meeting;
    }
}
