package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Directory directory;
    private final StructureReader structure;
    private final AssignmentRepository assignments;
    private final Clock clock;
    private final Remembered<PersonId, Rights> remembered = new Remembered<>();

    RightsReader(Directory directory, StructureReader structure, AssignmentRepository assignments, Clock clock) {
        this.directory = directory;
        this.structure = structure;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** The rights of an active account, or empty. */
    Optional<Rights> of(PersonId id) {
        LocalDate today = LocalDate.now(clock);
        return remembered.get(id, today, () -> read(id, today));
    }

    /** Forgets everything, now and once more when the running transaction has ended. */
    public void forget() {
        remembered.forget();
    }

    private Optional<Rights> read(PersonId id, LocalDate today) {
        return directory.active(id, today).map(person -> {
            Map<String, DepartmentScope> scopes = new HashMap<>();
            Structure departments = structure.today();
            for (Grant grant : assignments.grants(id.value(), today)) {
                scopes.merge(grant.permission(), scopeOf(grant, departments), RightsReader::union);
            }
            return new Rights(person, scopes);
        });
    }

    private static DepartmentScope scopeOf(Grant grant, Structure departments) {
        return grant.department() == null
                ? DepartmentScope.EVERYWHERE
                : new DepartmentScope(
                        false, departments.covered(new DepartmentId(grant.department()), grant.withBelow()));
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
