package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;

/** Roles given to people: for a department, with those below, or for the whole agency. */
@Service
@Needs(Roles.PERMISSION)
@Transactional
public class Assignments {
    private final AssignmentRepository assignments;
    private final RoleRepository roles;
    private final StructureReader structure;
    private final OpenFiles files;
    private final LastAdministrator administrators;
    private final People people;
    private final Clock clock;

    Assignments(
            AssignmentRepository assignments,
            RoleRepository roles,
            StructureReader structure,
            OpenFiles files,
            LastAdministrator administrators,
            People people,
            Clock clock) {
        this.assignments = assignments;
        this.roles = roles;
        this.structure = structure;
        this.files = files;
        this.administrators = administrators;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Gives a role; it counts from its first day at the person's next click.
     *
     * @param version of the file the administrator saw
     * @throws StaleVersion where somebody changed the file meanwhile
     * @throws RuleBroken at {@code role}, {@code department}, {@code from} or {@code to}
     */
    public void give(PersonId person, int version, PersonnelFile.Grant grant) {
        files.take(person, version);
        AssignmentEntity given = checked(person, grant);
        refuseHandingOn(grant);
        assignments.save(given);
        files.changed(person, "people.role.given.to", null, grant);
    }

    /** Takes a role back: from the next click on it does not count. */
    public void end(PersonId person, int version, long assignment) {
        administrators.guard();
        files.take(person, version);
        AssignmentEntity ended = assignments
                .findById(assignment)
                .filter(a -> a.person().equals(person))
                .orElseThrow(() -> OpenFiles.stale(person));
        PersonnelFile.Grant before = ended.grant();
        LocalDate today = LocalDate.now(clock);
        if (ended.from().isBefore(today)) {
            ended.endsOn(today.minusDays(1));
        } else {
            assignments.delete(ended);
        }
        files.changed(person, "people.role.ended", before, null);
        administrators.demand();
    }

    /** Roles held for the department a person leaves, within the transaction of the move. */
    void follow(PersonId person, DepartmentId left, PlacementEntity moved, Placements.FormerRoles roles) {
        PersonnelFile.Place place = moved.place();
        if (roles == Placements.FormerRoles.STAY || left.equals(place.department())) {
            return;
        }
        // nobody held a role in the past that was not given then
        LocalDate today = LocalDate.now(clock);
        LocalDate day = place.from().isBefore(today) ? today : place.from();
        Structure then = structure.on(day);
        for (AssignmentEntity held : assignments.findAllByPersonAndDepartmentIsNotNull(person.value())) {
            DepartmentId in = Objects.requireNonNull(held.department());
            if (held.isOpenFrom(day) && then.line(in).getFirst().equals(left)) {
                if (roles == Placements.FormerRoles.FOLLOW) {
                    assignments.save(held.movedTo(moved, day));
                }
                held.endsWith(moved, day);
            }
        }
    }

    /** Undoes what {@link #follow} did for a move that is taken back. */
    void takeBack(long placement) {
        assignments.findAllByCameWith(placement).forEach(assignments::delete);
        assignments.findAllByEndedWith(placement).forEach(AssignmentEntity::restore);
    }

    private AssignmentEntity checked(PersonId person, PersonnelFile.Grant grant) {
        Long role = grant.role();
        if (role == null || roles.findById(role).isEmpty()) {
            throw RuleBroken.at("role", "people.given.roleMissing");
        }
        LocalDate from = grant.from();
        if (from == null) {
            throw RuleBroken.at("from", "people.dayMissing");
        }
        if (from.isBefore(LocalDate.now(clock))) {
            throw RuleBroken.at("from", "people.given.past");
        }
        LocalDate to = grant.to();
        if (to != null && to.isBefore(from)) {
            throw RuleBroken.at("to", "people.period.order");
        }
        @Nullable
        DepartmentId department = grant.reach() == PersonnelFile.Reach.AGENCY ? null : department(grant, from);
        demandFree(person, role, department, from, to);
        boolean withBelow = grant.reach() == PersonnelFile.Reach.WITH_BELOW;
        return new AssignmentEntity(person, role, department, withBelow, grant.clearance(), from, to);
    }

    /** Power over the portal is given for the whole agency only, and not by who holds it for somebody else. */
    private void refuseHandingOn(PersonnelFile.Grant grant) {
        boolean overThePortal = roles.findById(Objects.requireNonNull(grant.role()))
                .map(r -> r.detail().values().permissions())
                .filter(p -> !Collections.disjoint(p, Rights.FOR_THE_AGENCY))
                .isPresent();
        if (overThePortal && grant.reach() != PersonnelFile.Reach.AGENCY) {
            throw RuleBroken.at("reach", "people.given.agencyOnly");
        }
        if (overThePortal && people.actingFor(Roles.PERMISSION).isPresent()) {
            throw RuleBroken.at("role", "acting.rule.handedOn");
        }
    }

    private DepartmentId department(PersonnelFile.Grant grant, LocalDate from) {
        DepartmentId department = grant.department();
        if (department == null) {
            throw RuleBroken.at("department", "people.departmentMissing");
        }
        if (structure.on(from).find(department).isEmpty()) {
            throw RuleBroken.at("department", "people.departmentNotThen", from);
        }
        return department;
    }

    /** The same role for the same place twice at a time would make taking it back a riddle. */
    private void demandFree(
            PersonId person, long role, @Nullable DepartmentId department, LocalDate from, @Nullable LocalDate to) {
        List<PersonnelFile.Given> held = assignments.given(person.value());
        held.stream()
                .filter(g -> g.role() == role && Objects.equals(g.department(), department))
                .filter(g -> (to == null || !g.from().isAfter(to)) && (g.to() == null || !g.to().isBefore(from)))
                .findFirst()
                .ifPresent(g -> {
                    throw RuleBroken.at("role", "people.given.overlaps", g.from());
                });
    }
}
