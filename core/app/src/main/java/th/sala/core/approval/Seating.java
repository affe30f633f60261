package th.sala.core.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.people.Committees;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Course;
import th.sala.core.approval.rule.Mark;
import th.sala.core.people.Office;
import th.sala.core.people.Offices;

/** Which offices a desk asks for one request: those the route names, or who stands above them where nobody can answer. */
@Component
public class Seating {
    /** Asked where there is nobody else: those who look after approvals. */
    public static final Office KEEPERS = new Office("keepers", null);

    private final Offices offices;
    private final Committees committees;
    private final People people;

    Seating(Offices offices, Committees committees, People people) {
        this.offices = offices;
        this.committees = committees;
        this.people = people;
    }

    /** An office that is asked, and why. */
    public record Asked(Office office, Seat.Cause cause) {}

    /** @param chosen whom the requester chose, by the desk */
    public List<Asked> asked(Request request, Desk desk, Map<String, PersonId> chosen) {
        List<Asked> named = desk.approvers().stream()
                .map(approver -> asked(request, named(request.department(), desk, approver, chosen)))
                .distinct()
                .toList();
        return Stream.concat(
                        named.stream(),
                        missing(request, desk, named.stream().map(Asked::office).toList(), List.of()).stream())
                .toList();
    }

    /** The offices a route names, the nearest first where it means whoever of them there is. */
    private List<Office> named(DepartmentId asking, Desk desk, Approver approver, Map<String, PersonId> chosen) {
        List<Department> line = offices.line(asking);
        return switch (approver.kind()) {
            case HEAD_OF_UNIT -> line.stream().map(d -> Office.headOf(d.id())).toList();
            case HEAD_ABOVE ->
                line.stream().skip(1).map(d -> Office.headOf(d.id())).toList();
            case DEPUTY ->
                Stream.concat(
                                line.stream().filter(d -> d.deputy() != null).map(d -> Office.deputyOf(d.id())),
                                director(line))
                        .toList();
            case DIRECTOR -> director(line).toList();
            case ROLE -> List.of(Office.role(approver.code(), asking));
            case COMMITTEE ->
                committees.find(approver.code()).stream()
                        .map(c -> Office.committee(c.id()))
                        .toList();
            case CHOSEN ->
                Optional.ofNullable(chosen.get(desk.key())).stream()
                        .map(Office::person)
                        .toList();
            case PERSON ->
                offices.named(approver.code()).stream().map(Office::person).toList();
        };
    }

    private static Stream<Office> director(List<Department> line) {
        return line.isEmpty()
                ? Stream.empty()
                : Stream.of(Office.headOf(line.getLast().id()));
    }

    private Asked asked(Request request, List<Office> named) {
        var cause = Seat.Cause.ROUTE;
        for (Office office : named) {
            Set<PersonId> holders = offices.holders(office, request.matter());
            if (holders.stream().anyMatch(holder -> !holder.equals(request.requester()))) {
                return new Asked(office, cause);
            }
            cause = holders.isEmpty() ? Seat.Cause.VACANT : Seat.Cause.OWN_REQUEST;
        }
        return above(request, named.isEmpty() ? Seat.Cause.VACANT : cause);
    }

    /**
     * Who stands above an office that is late or that nobody holds any more; empty where there is nobody left.
     *
     * @param asked keys of the offices that are asked already
     */
    Optional<Office> above(Request request, Office office, Set<String> asked) {
        if (office.equals(KEEPERS)) {
            return Optional.empty();
        }
        Set<PersonId> same = offices.holders(office);
        Stream<Office> heads = offices.above(office, request.department()).stream()
                .filter(head -> answering(request, head).anyMatch(h -> !same.contains(h)));
        return Stream.concat(heads, Stream.of(KEEPERS))
                .filter(next -> !asked.contains(next.key()))
                .findFirst();
    }

    /** Whether somebody but the requester can answer for it. */
    boolean answers(Request request, Office office) {
        return office.equals(KEEPERS) || answering(request, office).findAny().isPresent();
    }

    private Stream<PersonId> answering(Request request, Office office) {
        return offices.holders(office, request.matter()).stream().filter(holder -> !holder.equals(request.requester()));
    }

    /** Who leads the unit of the requester, or stands above; at last those who look after approvals. */
    private Asked above(Request request, Seat.Cause cause) {
        DepartmentId own = people.find(request.requester()).orElseThrow().department();
        return offices.line(own).stream()
                .map(department -> Office.headOf(department.id()))
                .filter(office -> answers(request, office))
                .findFirst()
                .map(office -> new Asked(office, cause))
                .orElse(new Asked(KEEPERS, cause));
    }

    /** Everybody who must agree where all of them must: people; committees and vacant posts as one. */
    public Set<Office> everybody(Request request, Stream<Office> asked) {
        return asked.flatMap(office -> {
                    if (office.isCommittee() || office.equals(KEEPERS)) {
                        return Stream.of(office);
                    }
                    Stream<Office> people = answering(request, office).map(Office::person);
                    return offices.isVacant(office) ? people.map(standIn -> office) : people;
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Who is asked as well where fewer are left than have to agree: those who stand above, as far as there are any.
     *
     * @param asked at the desk, the last of them the one above whom somebody is looked for
     */
    List<Asked> missing(Request request, Desk desk, List<Office> asked, List<Mark> marks) {
        List<Office> all = new ArrayList<>(asked);
        Optional<Office> next = Optional.of(all.getLast());
        while (desk.need() == Desk.Need.SOME && next.isPresent() && possible(request, all, marks) < desk.count()) {
            next = above(request, all.getLast(), all.stream().map(Office::key).collect(Collectors.toSet()));
            next.ifPresent(all::add);
        }
        return all.stream()
                .skip(asked.size())
                .map(office -> new Asked(office, Seat.Cause.VACANT))
                .toList();
    }

    /** How many have agreed or can agree yet. */
    private long possible(Request request, List<Office> asked, List<Mark> marks) {
        Set<Office> left = everybody(request, asked.stream());
        marks.forEach(mark -> left.remove(mark.office()));
        return left.size()
                + marks.stream().filter(mark -> mark.verdict().agrees()).count();
    }

    /**
     * The desks asked now that are passed, because who has just agreed would only agree once more, each with the office
     * whose agreement counts for it.
     */
    public Map<Desk, Office> repeated(Request request, Course course, List<Mark> marks, Map<String, PersonId> chosen) {
        Set<Office> just = course.step()
                .flatMap(course::agreedBefore)
                .map(step -> agreed(course, step, marks))
                .orElse(Set.of());
        Map<Desk, Office> repeated = new LinkedHashMap<>();
        course.open()
                .map(Course.AtDesk::desk)
                .filter(desk -> desk.demands().contains(Desk.Demand.SKIP_SAME_PERSON) && desk.need() == Desk.Need.ONE)
                .forEach(desk -> everybody(
                                request, asked(request, desk, chosen).stream().map(Asked::office))
                        .stream()
                        .filter(just::contains)
                        .findFirst()
                        .ifPresent(office -> repeated.put(desk, office)));
        return repeated;
    }

    private static Set<Office> agreed(Course course, int step, List<Mark> marks) {
        Set<String> desks = course.desks().stream()
                .filter(d -> d.step() == step)
                .map(d -> d.desk().key())
                .collect(Collectors.toSet());
        return marks.stream()
                .filter(mark -> desks.contains(mark.desk())
                        && (mark.verdict() == Mark.Verdict.AGREED || mark.verdict() == Mark.Verdict.SKIPPED))
                .map(Mark::office)
                .collect(Collectors.toSet());
    }

    /** Whether nobody holds the nearest office an approver means for requests of the department. */
    public boolean vacant(DepartmentId asking, Desk desk, Approver approver) {
        Approver meant = approver.kind() == Approver.Kind.CHOSEN ? Approver.role(approver.code()) : approver;
        return named(asking, desk, meant, Map.of()).stream()
                .limit(1)
                .allMatch(office -> offices.holders(office).isEmpty());
    }
}
