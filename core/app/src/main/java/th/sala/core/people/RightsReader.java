package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.PersonId;

/**
 * Reads what a person may do. The answer is remembered for seconds only, and forgotten at once when this portal changes
 * anything about people, so that a change counts at the next click.
 */
@Component
public class RightsReader {
    /** Held by whoever leads a department, for that department, beside those a role gives it to. */
    static final String LEADING = "core.department";

    private final Directory directory;
    private final StructureReader structure;
    private final AssignmentRepository assignments;
    private final ObjectProvider<ModuleReach> reach;
    private final ActingRepository acting;
    private final Clock clock;
    private final Remembered<PersonId, Rights> remembered = new Remembered<>();

    RightsReader(
            Directory directory,
            StructureReader structure,
            AssignmentRepository assignments,
            ObjectProvider<ModuleReach> reach,
            ActingRepository acting,
            Clock clock) {
        this.directory = directory;
        this.structure = structure;
        this.assignments = assignments;
        this.reach = reach;
        this.acting = acting;
        this.clock = clock;
    }

    /** The rights of an active account, or empty. */
    Optional<Rights> of(PersonId id) {
        LocalDate today = LocalDate.now(clock);
        return remembered.get(id, today, () -> read(id, today));
    }

    @EventListener
    void on(ModuleReach.Changed change) {
        forget();
    }

    /** Forgets everything, now and once more when the running transaction has ended. */
    public void forget() {
        remembered.forget();
    }

    private Optional<Rights> read(PersonId id, LocalDate today) {
        return directory.active(id, today).map(person -> {
            Structure departments = structure.today();
            List<DepartmentId> places = places(id, departments, today);
            var rights = new Rights.Builder(person, places);
            for (Grant grant : inOwnRight(id, departments, today)) {
                rights.touches(covered(grant, departments));
                rights.own(grant.permission(), scope(grant, departments, places), grant.clearance());
            }
            for (ActingEntity appointment : acting.inForce(id.value(), today)) {
                standIn(appointment, rights, departments, today);
            }
            return rights.build();
        });
    }

    private List<DepartmentId> places(PersonId id, Structure departments, LocalDate today) {
        return directory.places(id, today).stream()
                .map(place -> departments.line(place).getFirst())
                .distinct()
                .toList();
    }

    private List<Grant> inOwnRight(PersonId id, Structure departments, LocalDate today) {
        Stream<Grant> leading = departments.ledBy(id).stream()
                .map(led -> new Grant(LEADING, led.value(), false, Confidentiality.NORMAL));
        return Stream.concat(assignments.grants(id.value(), today).stream(), leading)
                .toList();
    }

    /**
     * What the one represented holds in the own right, within the scope of the appointment; so nothing is handed on that
     * this person holds as a stand-in. Who may not sign in any more is represented by nobody.
     */
    private void standIn(ActingEntity appointment, Rights.Builder rights, Structure departments, LocalDate today) {
        PersonId represented = appointment.represented();
        if (represented != null && directory.active(represented, today).isEmpty()) {
            return;
        }
        DepartmentId post = appointment.department();
        List<DepartmentId> places = represented != null
                ? places(represented, departments, today)
                : post == null ? List.of() : List.of(post);
        rights.acting(appointment.acting(), places);
        List<Grant> grants = represented == null
                ? acting.grantsOfPost(appointment.id().value())
                : inOwnRight(represented, departments, today);
        for (Grant grant : grants) {
            DepartmentScope scope = appointment.within(scope(grant, departments, places), departments);
            if (appointment.covers(grant.permission())) {
                rights.touches(scope.departments());
                rights.through(appointment.acting(), grant.permission(), scope, grant.clearance());
            }
        }
    }

    /** Whether the permission, held for some department, counts for the whole agency. */
    boolean isForAll(String permission) {
        return reach.getObject().everywhere(permission);
    }

    private static Set<DepartmentId> covered(Grant grant, Structure departments) {
        return grant.department() == null
                ? Set.of()
                : departments.covered(new DepartmentId(grant.department()), grant.withBelow());
    }

    /**
     * Where a role counts. One for the whole agency counts in every department, also in those that do not work with the
     * module themselves, as long as a department in which the holder works does.
     *
     * @param places departments in which the holder works
     */
    private DepartmentScope scope(Grant grant, Structure departments, List<DepartmentId> places) {
        ModuleReach modules = reach.getObject();
        if (grant.department() == null) {
            boolean works = places.isEmpty()
                    || places.stream().anyMatch(d -> modules.counts(grant.permission(), departments.line(d)));
            return works ? DepartmentScope.EVERYWHERE : DepartmentScope.NOWHERE;
        }
        if (modules.everywhere(grant.permission())) {
            return DepartmentScope.EVERYWHERE;
        }
        return new DepartmentScope(
                false,
                covered(grant, departments).stream()
                        .filter(d -> modules.counts(grant.permission(), departments.line(d)))
                        .collect(Collectors.toSet()));
    }
}
