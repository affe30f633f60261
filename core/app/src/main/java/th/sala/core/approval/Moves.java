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
        return course(request, acts.marks(request.id(), request.round()));
    }

    private Course course(Request request, List<Mark> marks) {
        return course(request, route(request), marks);
    }

    /** As {@link #course(Request)}, for who has read its route and what was decided. */
    Course course(Request request, Route route, List<Mark> marks) {
        var facts = new Facts(
                request, route, requests.said(request.id(), request.round()).content(), marks);
        return Course.of(route, facts, marks);
    }

    /**
     * Brings the request where its decisions lead: closes what is decided, passes who need not be asked, asks the next,
     * or ends it. The caller holds the request.
     */
    void on(Request request) {
        Map<String, PersonId> chosen = acts.chosen(request.id());
        List<Mark> marks = acts.marks(request.id(), request.round());
        Course course = course(request, marks);
        while (pass(request, course, marks, chosen)) {
            marks = acts.marks(request.id(), request.round());
            course = course(request, marks);
        }
        Map<String, List<Seat>> seated =
                seats.of(request.id(), request.round()).stream().collect(Collectors.groupingBy(Seat::desk));
        for (AtDesk at : course.desks()) {
            boolean asked =
                    seated.getOrDefault(at.desk().key(), List.of()).stream().anyMatch(Seat::waiting);
            if (asked && at.stand() != Course.Stand.OPEN) {
                seats.close(request.id(), at.desk().key());
            }
        }
        if (course.state() != request.state()) {
            ends.end(request, course.state());
        }
        for (AtDesk at : course.open().toList()) {
            List<Seat> here = seated.getOrDefault(at.desk().key(), List.of()).stream()
                    .filter(seat -> !seat.passedOn())
                    .toList();
            next(request, at.desk(), here, marks, chosen)
                    .forEach(seat -> seats.open(request, at.desk(), seat.office(), seat.cause()));
        }
    }

    /** Who is asked now beside those who are. */
    private List<Seating.Asked> next(
            Request request, Desk desk, List<Seat> here, List<Mark> marks, Map<String, PersonId> chosen) {
        if (here.stream().noneMatch(Seat::waiting)) {
            return seating.asked(request, desk, chosen);
        }
        return seating.missing(
                request,
                desk,
                here.stream().map(Seat::office).toList(),
                marks.stream().filter(mark -> mark.desk().equals(desk.key())).toList());
    }

    /** Passes a desk of the step that is asked now where who has just agreed would only agree once more. */
    private boolean pass(Request request, Course course, List<Mark> marks, Map<String, PersonId> chosen) {
        Map<Desk, Office> passed = seating.repeated(request, course, marks, chosen);
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
        private final Route route;
        private final List<Mark> marks;
        private final Said said;

        Facts(Request request, Route route, ApprovalContent content, List<Mark> marks) {
            this.request = request;
            this.route = route;
            this.marks = marks;
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
                return marks.stream()
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
            List<Step> steps = route.steps();
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
