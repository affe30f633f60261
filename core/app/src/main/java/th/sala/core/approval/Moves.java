package th.sala.core.approval;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.people.Department;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Course;
import th.sala.core.approval.rule.Course.AtDesk;
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
        Set<String> asked = seats.of(request.id(), request.round()).stream()
                .filter(Seat::waiting)
                .map(Seat::desk)
                .collect(Collectors.toSet());
        now.open()
                .map(AtDesk::desk)
                .filter(desk -> !asked.contains(desk.key()))
                .forEach(desk -> seating.asked(request, desk, chosen)
                        .forEach(seat -> seats.open(request, desk, seat.office(), seat.cause())));
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

        @Override
        public Set<Office> everybody(Desk desk) {
            return seating.everybody(
                    request,
                    seats.of(request.id(), request.round()).stream()
                            .filter(seat -> seat.desk().equals(desk.key()) && !seat.passedOn())
                            .map(Seat::office));
        }
    }
}
