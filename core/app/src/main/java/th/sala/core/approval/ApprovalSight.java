package th.sala.core.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalId;
import th.sala.api.document.DocumentId;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.document.EvidenceReaders;
import th.sala.core.paper.PaperReaders;
import th.sala.core.people.Holding;
import th.sala.core.people.Office;
import th.sala.core.people.Offices;

/**
 * Who may see a request: who asked, who is or was asked, who did something with it, and who sees or looks after the
 * requests of its unit at its confidentiality.
 */
@Component
class ApprovalSight implements EvidenceReaders, PaperReaders {
    /** Kind of the sheet of what was decided, beside the memo. */
    static final String SHEET = "approval-sheet";

    private final Requests requests;
    private final ApprovalActs acts;
    private final Seats seats;
    private final Offices offices;
    private final WaitingSeats waiting;
    private final People people;

    ApprovalSight(
            Requests requests, ApprovalActs acts, Seats seats, Offices offices, WaitingSeats waiting, People people) {
        this.requests = requests;
        this.acts = acts;
        this.seats = seats;
        this.offices = offices;
        this.waiting = waiting;
        this.people = people;
    }

    /** Whoever sees a request sees its papers. */
    @Override
    public boolean maySee(SubjectRef subject) {
        return request(subject).filter(this::maySee).isPresent();
    }

    /**
     * Whoever asked or is asked opens what it is decided upon, in that version, of the rounds they had to do with; who only reads the requests of a unit needs
     * the right to the document itself, which may be classified though the request is not.
     */
    @Override
    public boolean mayOpen(SubjectRef subject, DocumentId document, int version) {
        return request(subject).stream()
                .anyMatch(request -> IntStream.rangeClosed(1, request.round())
                        .filter(round -> isConcerned(request, round))
                        .anyMatch(round -> files(request, round)
                                .anyMatch(a -> a.document().equals(document) && a.version() == version)));
    }

    /** What was put up, and what was added by those who were asked, or whose agreement was carried into the round. */
    private Stream<Frozen.Attachment> files(Request request, int round) {
        Set<String> carried = acts.of(request.id()).stream()
                .filter(act -> act.round() == round && act.what() == Act.What.CARRIED)
                .map(act -> String.valueOf(act.desk()))
                .collect(Collectors.toSet());
        Stream<Frozen.Attachment> added = acts.filed(request.id()).stream()
                .filter(act ->
                        act.round() == round || act.round() < round && carried.contains(String.valueOf(act.desk())))
                .map(StepFiles::file);
        return Stream.concat(requests.said(request.id(), round).attachments().stream(), added);
    }

    private Optional<Request> request(SubjectRef subject) {
        boolean own = subject.module().equals(Subjects.CORE)
                && (subject.kind().equals(SHEET) || subject.kind().equals(ApprovalService.KIND));
        return own ? requests.find(new ApprovalId(Long.parseLong(subject.id()))) : Optional.empty();
    }

    boolean maySee(Request request) {
        return ApprovalPermissions.SEEING.stream()
                        .anyMatch(right -> people.may(right, request.department(), request.confidentiality()))
                || isConcerned(request);
    }

    private boolean isConcerned(Request request) {
        PersonId me = people.current().id();
        return acts.of(request.id()).stream().anyMatch(act -> me.equals(act.by()))
                || isConcerned(request, request.round());
    }

    /** What somebody was asked about is the newest round. */
    private boolean isConcerned(Request request, int round) {
        PersonId me = people.current().id();
        return request.requester().equals(me)
                || acts.of(request.id()).stream().anyMatch(act -> act.round() == round && me.equals(act.by()))
                || round == request.round()
                        && (acts.wasAsked(request.id(), me)
                                || !turns(request, seats.of(request.id(), round).stream())
                                        .isEmpty());
    }

    /** The request, for whoever may see it. */
    Request readable(ApprovalId id) {
        return requests.find(id).filter(this::maySee).orElseThrow(() -> new NotAllowed("approval"));
    }

    /**
     * A seat the signed-in person may use.
     *
     * @param right by which
     */
    record Turn(Seat seat, Holding right) {
        /** Committees and the keepers of approvals decide as one, a vacant post as itself, others as the office's person. */
        Office as() {
            PersonId holder = right.holder();
            boolean asOne = seat.office().isCommittee() || seat.office().equals(Seating.KEEPERS);
            return asOne || holder == null ? seat.office() : Office.person(holder);
        }

        ApprovalActs.Actor actor(PersonId me) {
            return new ApprovalActs.Actor(me, right.acting());
        }
    }

    /** Those of the seats the signed-in person may use, and by which rights. */
    List<Turn> turns(Request request, Stream<Seat> seats) {
        return turns(request, seats, offices.held(people.current().id()));
    }

    /** @param held by the signed-in person; asked once where there are many requests */
    List<Turn> turns(Request request, Stream<Seat> seats, List<Holding> held) {
        return seats.flatMap(seat -> rights(request, seat, held).stream().map(right -> new Turn(seat, right)))
                .toList();
    }

    /** By which of them the signed-in person may answer at a seat, the own one first; none for the own request. */
    private List<Holding> rights(Request request, Seat seat, List<Holding> held) {
        PersonId me = people.current().id();
        if (request.requester().equals(me)) {
            return List.of();
        }
        if (seat.office().equals(Seating.KEEPERS)) {
            return waiting.isKeeper() ? List.of(held.getFirst()) : List.of();
        }
        return held.stream()
                .filter(right -> !request.requester().equals(right.holder()))
                .filter(right -> right.covers(seat.office(), request.matter()))
                .toList();
    }
}
