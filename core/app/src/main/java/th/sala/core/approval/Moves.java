package th.sala.core.approval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.people.Department;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Course;
import th.sala.core.approval.rule.Course.AtDesk;
import th.sala.core.approval.rule.Mark;
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
        Set<Office> just = course.step()
                .flatMap(course::agreedBefore)
                .map(step -> agreed(request, course, step))
                .orElse(Set.of());
        List<Desk> passed = course.open()
                .map(AtDesk::desk)
                .filter(desk -> desk.demands().contains(Desk.Demand.SKIP_SAME_PERSON) && desk.need() == Desk.Need.ONE)
                .filter(desk -> seating.everybody(request, offices(request, desk, chosen)).stream()
                        .anyMatch(just::contains))
                .toList();
        passed.forEach(desk -> acts.add(
                request,
                desk.key(),
                Act.What.SKIPPED,
                just.iterator().next(),
                ApprovalActs.Actor.PORTAL,
                "",
                Act.Details.NONE));
        return !passed.isEmpty();
    }

    private Stream<Office> offices(Request request, Desk desk, Map<String, PersonId> chosen) {
        return seating.asked(request, desk, chosen).stream().map(Seating.Asked::office);
    }

    private Set<Office> agreed(Request request, Course course, int step) {
        Set<String> desks = course.desks().stream()
                .filter(d -> d.step() == step)
                .map(d -> d.desk().key())
                .collect(Collectors.toSet());
        Set<Office> agreed = new HashSet<>();
        acts.marks(request.id(), request.round()).stream()
                .filter(mark -> desks.contains(mark.desk()) && mark.verdict() != Mark.Verdict.CARRIED)
                .forEach(mark -> agreed.add(mark.office()));
        return agreed;
    }

    /** The route of a request. */
    Route route(Request request) {
        return routes.find(request.route());
    }

    /** What conditions and needs look at. */
    private final class Facts implements Course.Ground {
        private final Request request;
        private final Map<String, String> fields = new HashMap<>();

        Facts(Request request, ApprovalContent content) {
            this.request = request;
            content.fields().forEach(field -> fields.put(field.key(), field.value()));
            if (content.amount() != null) {
                fields.put(Condition.AMOUNT, content.amount().toPlainString());
            }
            fields.put(
                    Condition.DEPARTMENT,
                    people.department(content.department())
                            .map(Department::code)
                            .orElse(""));
        }

        @Override
        public String field(String key) {
            return fields.getOrDefault(key, "");
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
