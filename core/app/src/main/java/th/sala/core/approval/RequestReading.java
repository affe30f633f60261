package th.sala.core.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalId;
import th.sala.api.people.Committee;
import th.sala.api.people.CommitteeId;
import th.sala.api.people.Committees;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.core.approval.rule.Course;
import th.sala.core.approval.rule.Course.AtDesk;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.approval.rule.Mark;
import th.sala.core.approval.rule.Revision;
import th.sala.core.people.Office;
import th.sala.core.people.Offices;

/** Reads requests for whoever may see them. */
@Service
@OpenToAll("each request is asked whether the signed-in person may see it")
@Transactional(readOnly = true)
public class RequestReading {
    private final Requests requests;
    private final ApprovalActs acts;
    private final Seats seats;
    private final Moves moves;
    private final Subjects subjects;
    private final Budgets budgets;
    private final ApprovalSight sight;
    private final Offices offices;
    private final Committees committees;
    private final People people;

    @SuppressWarnings("TooManyParameters") // all that is said of a request
    RequestReading(
            Requests requests,
            ApprovalActs acts,
            Seats seats,
            Moves moves,
            Subjects subjects,
            Budgets budgets,
            ApprovalSight sight,
            Offices offices,
            Committees committees,
            People people) {
        this.requests = requests;
        this.acts = acts;
        this.seats = seats;
        this.moves = moves;
        this.subjects = subjects;
        this.budgets = budgets;
        this.sight = sight;
        this.offices = offices;
        this.committees = committees;
        this.people = people;
    }

    /** The request, unless it may not be seen. */
    public Optional<RequestDetail> find(ApprovalId id) {
        return requests.find(id).filter(sight::maySee).map(this::detail);
    }

    private RequestDetail detail(Request request) {
        Course course = moves.course(request);
        List<Act> all = acts.of(request.id());
        List<Act> now =
                all.stream().filter(act -> act.round() == request.round()).toList();
        List<Seat> asked = seats.of(request.id(), request.round());
        Frozen said = requests.said(request.id(), request.round());
        Frozen before = request.round() == 1 ? null : requests.said(request.id(), request.round() - 1);
        return new RequestDetail(
                request,
                said,
                before == null ? Set.of() : Revision.changed(before, said),
                before,
                budgets.of(request.id(), said.content()).orElse(null),
                subjects.path(request.subject()).orElse(null),
                stages(request, course, asked, now),
                all,
                course.desks().stream().map(AtDesk::desk).toList(),
                mine(request, course, asked, now),
                course);
    }

    private List<RequestDetail.Stage> stages(Request request, Course course, List<Seat> asked, List<Act> acts) {
        var stages = new TreeMap<Integer, List<RequestDetail.Place>>();
        course.desks().stream()
                .filter(at -> at.stand() != Course.Stand.LEFT_OUT
                        || acts.stream().anyMatch(act -> at.desk().key().equals(act.desk())))
                .forEach(at -> stages.computeIfAbsent(at.step(), step -> new ArrayList<>())
                        .add(place(request, at, asked, acts)));
        return stages.entrySet().stream()
                .map(stage -> new RequestDetail.Stage(stage.getKey(), stage.getValue()))
                .toList();
    }

    private RequestDetail.Place place(Request request, AtDesk at, List<Seat> asked, List<Act> acts) {
        String desk = at.desk().key();
        List<Seat> here =
                asked.stream().filter(seat -> seat.desk().equals(desk)).toList();
        return new RequestDetail.Place(
                at,
                here.stream()
                        .filter(Seat::waiting)
                        .flatMap(seat -> names(request, seat.office()))
                        .distinct()
                        .toList(),
                here.stream()
                        .filter(seat -> !seat.passedOn())
                        .map(Seat::cause)
                        .filter(c -> c != Seat.Cause.ROUTE)
                        .findFirst()
                        .orElse(Seat.Cause.ROUTE),
                here.stream()
                        .map(Seat::due)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                acts.stream()
                        .filter(act -> desk.equals(act.desk()) && act.mark() != null)
                        .toList());
    }

    /** Names of those who hold it, or of the committee. */
    private Stream<String> names(Request request, Office office) {
        if (office.isCommittee()) {
            return committees.find(new CommitteeId(office.number())).stream().map(Committee::name);
        }
        return office.equals(Seating.KEEPERS)
                ? Stream.empty()
                : offices.holders(office, request.matter()).stream()
                        .flatMap(p -> people.find(p).stream())
                        .map(Person::name);
    }

    private List<RequestDetail.Mine> mine(Request request, Course course, List<Seat> asked, List<Act> acts) {
        List<RequestDetail.Mine> mine = new ArrayList<>();
        course.open()
                .forEach(at -> asked.stream()
                        .filter(seat ->
                                seat.waiting() && seat.desk().equals(at.desk().key()))
                        .flatMap(seat -> sight.turns(request, Stream.of(seat)).stream())
                        .filter(turn -> !answered(turn, acts))
                        .findFirst()
                        .map(turn -> mine(at, turn))
                        .ifPresent(mine::add));
        return mine;
    }

    private RequestDetail.Mine mine(AtDesk at, ApprovalSight.Turn turn) {
        Seat seat = turn.seat();
        return new RequestDetail.Mine(at, turn.right().acting(), quorum(seat.office()), seat.due(), seat.cause());
    }

    private static boolean answered(ApprovalSight.Turn turn, List<Act> acts) {
        Office as = turn.as();
        return acts.stream()
                .map(Act::mark)
                .filter(Objects::nonNull)
                .anyMatch(mark -> mark.desk().equals(turn.seat().desk())
                        && mark.office().key().equals(as.key())
                        && mark.verdict() != Mark.Verdict.CARRIED);
    }

    private Optional<Integer> quorum(Office office) {
        return office.isCommittee()
                ? committees.find(new CommitteeId(office.number())).map(Committee::quorum)
                : Optional.empty();
    }
}
