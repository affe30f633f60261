package th.sala.core.approval;

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
import th.sala.core.people.Office;
import th.sala.core.people.Offices;

/** Which offices a desk asks for one request: those the route names, or who stands above them where nobody can answer. */
@Component
class Seating {
    /** Asked where there is nobody else: those who look after approvals. */
    static final Office KEEPERS = new Office("keepers", null);

    private final Offices offices;
    private final Committees committees;
    private final People people;

    Seating(Offices offices, Committees committees, People people) {
        this.offices = offices;
        this.committees = committees;
        this.people = people;
    }

    /** An office that is asked, and why. */
    record Asked(Office office, Seat.Cause cause) {}

    /** @param chosen whom the requester chose, by the desk */
    List<Asked> asked(Request request, Desk desk, Map<String, PersonId> chosen) {
        return desk.approvers().stream()
                .map(approver -> asked(request, named(request, desk, approver, chosen)))
                .distinct()
                .toList();
    }

    /** The offices a route names, the nearest first where it means whoever of them there is. */
    private List<Office> named(Request request, Desk desk, Approver approver, Map<String, PersonId> chosen) {
        List<Department> line = offices.line(request.department());
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
            case ROLE -> List.of(Office.role(approver.code(), request.department()));
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
            Set<PersonId> holders = offices.holders(office);
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
        Set<PersonId> same = offices.holders(office);
        Stream<Office> heads = offices.above(office, request.department()).stream()
                .filter(head -> offices.holders(head).stream()
                        .anyMatch(h -> !h.equals(request.requester()) && !same.contains(h)));
        return Stream.concat(heads, Stream.of(KEEPERS))
                .filter(next -> !asked.contains(next.key()))
                .findFirst();
    }

    /** Whether somebody but the requester can answer for it. */
    boolean answers(Request request, Office office) {
        return office.equals(KEEPERS) || offices.holders(office).stream().anyMatch(h -> !h.equals(request.requester()));
    }

    /** Who leads the unit of the requester, or stands above; at last those who look after approvals. */
    private Asked above(Request request, Seat.Cause cause) {
        DepartmentId own = people.find(request.requester()).orElseThrow().department();
        return offices.line(own).stream()
                .map(department -> Office.headOf(department.id()))
                .filter(office -> offices.holders(office).stream().anyMatch(h -> !h.equals(request.requester())))
                .findFirst()
                .map(office -> new Asked(office, cause))
                .orElse(new Asked(KEEPERS, cause));
    }

    /** Everybody who must agree where all of them must: people, and committees as one. */
    Set<Office> everybody(Request request, Stream<Office> asked) {
        return asked.flatMap(office -> office.isCommittee()
                        ? Stream.of(office)
                        : offices.holders(office).stream()
                                .filter(holder -> !holder.equals(request.requester()))
                                .map(Office::person))
                .collect(Collectors.toSet());
    }
}
