package th.sala.core.approval.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.people.PersonId;
import th.sala.core.approval.Request;
import th.sala.core.approval.Seating;
import th.sala.core.approval.WorkingDays;
import th.sala.core.approval.rule.Course;
import th.sala.core.approval.rule.Mark;
import th.sala.core.approval.rule.Said;
import th.sala.core.people.Office;

/** One request on its way in thought: the rules say which desks are asked, and all of them agree. */
final class Walk implements Course.Ground {
    private final Seating seating;
    private final WorkingDays calendar;
    private final Request request;
    private final Route route;
    private final Said said;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, PersonId> chosen = new HashMap<>();
    private final Map<String, Passed> passed = new HashMap<>();
    private Course course;
    private LocalDate reached;
    private int days;

    Walk(
            Seating seating,
            WorkingDays calendar,
            Request request,
            Route route,
            Simulation.Sample sample,
            String department) {
        this.seating = seating;
        this.calendar = calendar;
        this.request = request;
        this.route = route;
        said = Said.of(
                sample.fields().entrySet().stream()
                        .map(field -> new ApprovalContent.Field(field.getKey(), field.getValue()))
                        .toList(),
                request.amount(),
                department);
        reached = sample.starts();
        course = Course.of(route, this, marks);
    }

    /** What became of a desk on the way. */
    private record Passed(
            Simulation.Fate fate,
            List<Seating.Asked> asked,
            @Nullable LocalDate due) {}

    /** @param choosable whom the requester could choose for a role */
    void run(BiFunction<Request, String, Optional<PersonId>> choosable) {
        route.desks()
                .forEach(desk -> desk.approvers().stream()
                        .filter(approver -> approver.kind() == Approver.Kind.CHOSEN)
                        .forEach(approver -> choosable
                                .apply(request, approver.code())
                                .ifPresent(person -> chosen.put(desk.key(), person))));
        boolean moved = true;
        while (moved && course.state() == ApprovalState.UNDER_WAY) {
            moved = pass() || ask();
            course = Course.of(route, this, marks);
        }
    }

    private boolean pass() {
        Map<Desk, Office> repeated = seating.repeated(request, course, marks, chosen);
        repeated.forEach((desk, office) -> {
            marks.add(new Mark(desk.key(), office, Mark.Verdict.SKIPPED));
            passed.put(desk.key(), new Passed(Simulation.Fate.SAME_PERSON, asked(desk), null));
        });
        return !repeated.isEmpty();
    }

    /** Asks the desks of the step; false where too few can agree at one of them. */
    private boolean ask() {
        List<Desk> open = course.open().map(Course.AtDesk::desk).toList();
        LocalDate begun = reached;
        int longest = 0;
        for (Desk desk : open) {
            agree(desk, desk.days() == 0 ? null : calendar.after(begun, desk.days()));
            longest = Math.max(longest, desk.days());
        }
        days += longest;
        reached = calendar.after(begun, longest);
        return passed.values().stream().noneMatch(place -> place.fate() == Simulation.Fate.TOO_FEW);
    }

    private void agree(Desk desk, @Nullable LocalDate due) {
        List<Office> everybody = List.copyOf(everybody(desk));
        long needed =
                switch (desk.need()) {
                    case ONE -> 1;
                    case ALL -> Math.max(1, everybody.size());
                    case SOME -> desk.count();
                };
        everybody.stream()
                .limit(needed)
                .forEach(office -> marks.add(new Mark(desk.key(), office, Mark.Verdict.AGREED)));
        var fate = everybody.size() < needed ? Simulation.Fate.TOO_FEW : Simulation.Fate.ASKED;
        passed.put(desk.key(), new Passed(fate, asked(desk), due));
    }

    private List<Seating.Asked> asked(Desk desk) {
        return seating.asked(request, desk, chosen);
    }

    @Override
    public String field(String key) {
        return said.field(key);
    }

    @Override
    public Set<Office> everybody(Desk desk) {
        return seating.everybody(request, asked(desk).stream().map(Seating.Asked::office));
    }

    boolean isComplete() {
        return course.state() == ApprovalState.APPROVED;
    }

    int daysInAll() {
        return days;
    }

    LocalDate reached() {
        return reached;
    }

    /** A step as it was passed. */
    Simulation.Stop stop(int step, BiFunction<Desk, List<Seating.Asked>, List<Simulation.Post>> posts) {
        Step at = route.steps().get(step);
        List<Condition> unmet =
                at.when().stream().filter(c -> !c.holds(field(c.field()))).toList();
        Stream<Simulation.Place> places = at.desks().stream().map(desk -> {
            Passed here = passed.getOrDefault(desk.key(), new Passed(Simulation.Fate.LEFT_OUT, List.of(), null));
            return new Simulation.Place(desk, here.fate(), posts.apply(desk, here.asked()), here.due());
        });
        return new Simulation.Stop(step + 1, unmet, places.toList());
    }
}
