package th.sala.core.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.audit.Audit;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.core.approval.ApprovalSight.Turn;
import th.sala.core.people.Holding;
import th.sala.core.people.Office;
import th.sala.core.people.Offices;

/** Passes what waits at a desk to the right person, and back. */
@Service
@OpenToAll("the seats of the request say who is asked")
@Transactional
public class Passing {
    private final Requests requests;
    private final Seats seats;
    private final ApprovalActs acts;
    private final Moves moves;
    private final ApprovalSight sight;
    private final Offices offices;
    private final People people;
    private final Audit audit;

    @SuppressWarnings("TooManyParameters") // a request, who has it and who gets it
    Passing(
            Requests requests,
            Seats seats,
            ApprovalActs acts,
            Moves moves,
            ApprovalSight sight,
            Offices offices,
            People people,
            Audit audit) {
        this.requests = requests;
        this.seats = seats;
        this.acts = acts;
        this.moves = moves;
        this.sight = sight;
        this.offices = offices;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Has somebody else asked instead, within the same time.
     *
     * @param to somebody who could be asked there: holds the role of the desk, leads a department where it asks a head
     * @param reason up to 2,000 characters, not blank
     * @throws NotAllowed for whoever is not asked there
     * @throws StaleVersion where the request has begun another round meanwhile
     * @throws RuleBroken where a committee is asked, it has been decided, the person cannot be asked or was asked before
     */
    public void forward(ApprovalId id, int round, String desk, PersonId to, String reason) {
        Request request = held(id, round);
        Turn turn = turn(request, desk);
        String why = ApprovalService.text("reason", reason, true);
        if (turn.seat().office().isCommittee()) {
            throw new RuleBroken("approval.rule.committeeStays");
        }
        Desk at = moves.route(request).desk(desk).orElseThrow();
        // one seat of a role stands for everybody who holds it, where all or several of them must agree
        if (at.need() != Desk.Need.ONE && turn.seat().office().isRole()) {
            throw new RuleBroken("approval.rule.severalStay");
        }
        demandFit(request, at, to);
        seats.pass(request, turn.seat(), Office.person(to), Seat.Cause.FORWARDED);
        note(request, turn, Act.What.FORWARDED, why, Act.Details.to(to));
    }

    /**
     * Gives what was passed on back to who had it before.
     *
     * @param reason up to 2,000 characters, not blank
     * @throws NotAllowed for whoever is not asked there
     * @throws StaleVersion where the request has begun another round meanwhile
     * @throws RuleBroken where it was not passed on, or has been decided
     */
    public void handBack(ApprovalId id, int round, String desk, String reason) {
        Request request = held(id, round);
        Turn turn = turn(request, desk);
        String why = ApprovalService.text("reason", reason, true);
        if (turn.seat().cause() != Seat.Cause.FORWARDED) {
            throw new RuleBroken("approval.rule.notForwarded");
        }
        seats.takeBack(turn.seat());
        note(request, turn, Act.What.HANDED_BACK, why, Act.Details.NONE);
    }

    private Request held(ApprovalId id, int round) {
        Request request = requests.hold(id).filter(sight::maySee).orElseThrow(() -> new NotAllowed("approval"));
        if (request.round() != round) {
            throw new StaleVersion(ApprovalService.reference(id));
        }
        return request;
    }

    private Turn turn(Request request, String desk) {
        List<Seat> here = seats.of(request.id(), request.round()).stream()
                .filter(seat -> seat.desk().equals(desk))
                .toList();
        List<Turn> waiting = sight.turns(request, here.stream().filter(Seat::waiting));
        if (waiting.isEmpty()) {
            throw sight.turns(request, here.stream()).isEmpty()
                    ? new NotAllowed("approval")
                    : new RuleBroken("approval.rule.closed", request.number());
        }
        return waiting.getFirst();
    }

    private void demandFit(Request request, Desk desk, PersonId to) {
        List<Holding> held = offices.held(to);
        boolean fits = !held.isEmpty()
                && !to.equals(request.requester())
                && !to.equals(people.current().id())
                && desk.approvers().stream().anyMatch(approver -> fits(approver, held.getFirst()));
        if (!fits) {
            throw RuleBroken.at("to", "approval.rule.notTo", name(to));
        }
        if (hadIt(request, desk, to)) {
            throw RuleBroken.at("to", "approval.rule.again", name(to));
        }
    }

    /** Who has decided here, was asked here by name, or has passed it on; where several must agree, who is asked anyway. */
    private boolean hadIt(Request request, Desk at, PersonId person) {
        Office own = Office.person(person);
        String desk = at.key();
        if (at.need() != Desk.Need.ONE
                && seats.of(request.id(), request.round()).stream()
                        .filter(seat -> seat.desk().equals(desk))
                        .anyMatch(seat ->
                                offices.holders(seat.office(), request.matter()).contains(person))) {
            return true;
        }
        return seats.of(request.id(), request.round()).stream()
                        .anyMatch(seat ->
                                seat.desk().equals(desk) && seat.office().equals(own))
                || acts.of(request.id()).stream()
                        .anyMatch(act -> act.round() == request.round()
                                && act.what() == Act.What.FORWARDED
                                && desk.equals(act.desk())
                                && person.equals(act.by()));
    }

    private static boolean fits(Approver approver, Holding own) {
        return switch (approver.kind()) {
            case ROLE, CHOSEN -> own.has(approver.code());
            case HEAD_OF_UNIT, HEAD_ABOVE, DEPUTY, DIRECTOR -> own.leads();
            case COMMITTEE -> false;
            case PERSON -> true;
        };
    }

    private String name(PersonId id) {
        return people.find(id).map(Person::name).orElse("");
    }

    private void note(Request request, Turn turn, Act.What what, String reason, Act.Details details) {
        acts.add(
                request,
                turn.seat().desk(),
                what,
                turn.seat().office(),
                turn.actor(people.current().id()),
                reason,
                details);
        audit.note(
                ApprovalService.reference(request.id()),
                what == Act.What.FORWARDED ? "approval.forwarded" : "approval.handed_back",
                null,
                new Passed(request.number(), turn.seat().desk(), details.to(), reason));
    }

    private record Passed(
            String number, String desk, @Nullable Long to, String reason) {}
}
