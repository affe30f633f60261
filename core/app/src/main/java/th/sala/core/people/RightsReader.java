package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
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
    private final Clock clock;
    private final Remembered<PersonId, Rights> remembered = new Remembered<>();

    RightsReader(
            Directory directory,
            StructureReader structure,
            AssignmentRepository assignments,
            ObjectProvider<ModuleReach> reach,
            Clock clock) {
        this.directory = directory;
        this.structure = structure;
        this.assignments = assignments;
        this.reach = reach;
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
            List<DepartmentId> own = directory.places(id, today).stream()
                    .map(place -> departments.line(place).getFirst())
                    .distinct()
                    .toList();
            Map<String, DepartmentScope> scopes = new HashMap<>();
            Set<DepartmentId> touched = new HashSet<>(own);
            for (Grant grant : assignments.grants(id.value(), today)) {
                Set<DepartmentId> covered = covered(grant, departments);
                touched.addAll(covered);
                scopes.merge(grant.permission(), scope(grant, covered, departments), RightsReader::union);
            }
            departments
                    .ledBy(id)
                    .forEach(led -> scopes.merge(
                            LEADING, new DepartmentScope(false, departments.covered(led, false)), RightsReader::union));
            return new Rights(person, scopes, own, touched);
        });
    }

    private static Set<DepartmentId> covered(Grant grant, Structure departments) {
        return grant.department() == null
                ? Set.of()
                : departments.covered(new DepartmentId(grant.department()), grant.withBelow());
    }

    private DepartmentScope scope(Grant grant, Set<DepartmentId> covered, Structure departments) {
        if (grant.department() == null) {
            return DepartmentScope.EVERYWHERE;
        }
        ModuleReach modules = reach.getObject();
        return new DepartmentScope(
                false,
                covered.stream()
                        .filter(d -> modules.counts(grant.permission(), departments.line(d)))
                        .collect(Collectors.toSet()));
    }

    private static DepartmentScope union(DepartmentScope one, DepartmentScope other) {
        if (one.everywhere() || other.everywhere()) {
            return DepartmentScope.EVERYWHERE;
        }
        Set<DepartmentId> both = new HashSet<>(one.departments());
        both.addAll(other.departments());
        return new DepartmentScope(false, both);
    }
}
