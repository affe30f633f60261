package th.sala.core.approval.route;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.people.Department;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.Seating;

/** Where a route has nobody today: such a desk passes upward, but whoever switches the route on should know. */
@Service
@Needs(ApprovalPermissions.KEEP)
@Transactional(readOnly = true)
public class RouteVacancies {
    private final Seating seating;
    private final People people;

    RouteVacancies(Seating seating, People people) {
        this.seating = seating;
        this.people = people;
    }

    /** A desk and the units for whose requests nobody holds what it asks. */
    public record Vacancy(Desk desk, List<Department> units) {}

    public List<Vacancy> of(Route route) {
        List<Department> units = people.departments();
        return route.desks()
                .map(desk -> new Vacancy(
                        desk,
                        units.stream()
                                .filter(unit -> desk.approvers().stream()
                                        .anyMatch(approver -> seating.vacant(unit.id(), desk, approver)))
                                .toList()))
                .filter(vacancy -> !vacancy.units().isEmpty())
                .toList();
    }
}
