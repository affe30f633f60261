package th.sala.core.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.people.Department;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Course;
import th.sala.core.approval.rule.Course.AtDesk;
import th.sala.core.approval.rule.Mark;
import th.sala.core.approval.rule.Said;
import th.sala.core.people.Office;

/** Moves a request on: after each decision the rules say where it stands, and the seats are opened and closed to match. */
@Component
class Moves {
    private final Requests requests;
    private final Routes routes;
    private final ApprovalActs acts;
    private final Seats seats;
    private final Seating seating;
    private final Ends ends;
    private final People people;

    @SuppressWarnings("TooManyParameters") // a request, its route, its decisions and who is asked
    Moves(Requests requests, Routes routes, ApprovalActs acts, Seats seats, Seating seating, Ends ends, People people) {
        this.requests = requests;
        this.routes = routes;
        this.acts = acts;
        this.seats = seats;
        this.seating = seating;
        this.ends = ends;
        this.people = people;
    }

    /** Where a round stands. */
    Course course(Request request) {
        return Course.of(
                routes.find(request.route()),
                new Facts(request, requests.said(request.id(), request.round()).content()),
                acts.marks(request.id(), request.round()));
    }

    /**
     * Brings the request where its decisions lead: closes what is decided, passes who need not be asked, asks the next,
     * or ends it. The caller holds the request.
     */
    void on(Request request) {
        Map<String, PersonId> chosen = acts.chosen(request.id());
        Course course = course(request);
        while (pass(request, course, chosen)) {
            course = course(request);
        }
        Course now = course;
        now.desks().stream()
                .filter(d -> d.stand() != Course.Stand.OPEN)
                .forEach(d -> seats.close(request.id(), d.desk().key()));
        if (now.state() != request.state()) {
            ends.end(request, now.state());
        }
        Map<String, List<Seat>> asked = seats.of(request.id(), request.round()).stream()
                .filter(seat -> !seat.passedOn())
                .collect(Collectors.groupingBy(Seat::desk));
        now.open().map(AtDesk::desk).forEach(desk -> {
            List<Seat> here = asked.getOrDefault(desk.key(), List.of());
            List<Seating.Asked> next = here.stream().anyMatch(Seat::waiting)
                    ? seating.missing(
                            request,
                            desk,
                            here.stream().map(Seat::office).toList(),
                            acts.marks(request.id(), request.round()).stream()
                                    .filter(mark -> mark.desk().equals(desk.key()))
                                    .toList())
                    : seating.asked(request, desk, chosen);
            next.forEach(seat -> seats.open(request, desk, seat.office(), seat.cause()));
        });
    }

    /** Passes a desk of the step that is asked now where who has just agreed would only agree once more. */
    private boolean pass(Request request, Course course, Map<String, PersonId> chosen) {
        Map<Desk, Office> passed = seating.repeated(request, course, acts.marks(request.id(), request.round()), chosen);
        passed.forEach((desk, office) -> acts.add(
                request, desk.key(), Act.What.SKIPPED, office, ApprovalActs.Actor.PORTAL, "", Act.Details.NONE));
        return !passed.isEmpty();
    }

    /** The route of a request. */
    Route route(Request request) {
        return routes.find(request.route());
    }

    /** What conditions and needs look at. */
    private final class Facts implements Course.Ground {
        private final Request request;
        private final Said said;

        Facts(Request request, ApprovalContent content) {
            this.request = request;
            said = Said.of(
                    content.fields(),
                    content.amount(),
                    people.department(content.department())
                            .map(Department::code)
                            .orElse(""));
        }

        @Override
        public String field(String key) {
            return said.field(key);
        }

        /** Of a step that is over those who agreed, whoever holds the offices since; else who must agree today. */
        @Override
        public Set<Office> everybody(Desk desk) {
            if (isOver(desk)) {
                return acts.marks(request.id(), request.round()).stream()
                        .filter(mark -> mark.desk().equals(desk.key()) && mark.verdict() != Mark.Verdict.REFUSED)
                        .map(Mark::office)
                        .collect(Collectors.toSet());
            }
            return seating.everybody(
                    request,
                    seats.of(request.id(), request.round()).stream()
                            .filter(seat -> seat.desk().equals(desk.key()) && !seat.passedOn())
                            .map(Seat::office));
        }

        /** Nobody is asked at a later step before this one is complete. */
        private boolean isOver(Desk desk) {
            List<Step> steps = routes.find(request.route()).steps();
            int own = step(steps, desk.key());
            return request.state() == ApprovalState.APPROVED
                    || seats.of(request.id(), request.round()).stream()
                            .anyMatch(seat -> step(steps, seat.desk()) > own);
        }

        private static int step(List<Step> steps, String desk) {
            return IntStream.range(0, steps.size())
                    .filter(i ->
                            steps.get(i).desks().stream().anyMatch(d -> d.key().equals(desk)))
                    .findFirst()
                    .orElse(-1);
        }
    }
}
