package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.PersonId;

/**
 * Reads what a person may do. The answer is remembered for seconds only, and forgotten at once when this portal changes
 * anything about people, so that a change counts at the next click.
 */
@Component
class RightsReader {
    /** How long a change made by another portal on the same database may go unnoticed. */
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final PersonRepository people;
    private final DepartmentRepository departments;
    private final AssignmentRepository assignments;
    private final Clock clock;
    private final Map<PersonId, Remembered> remembered = new ConcurrentHashMap<>();

    RightsReader(
            PersonRepository people, DepartmentRepository departments, AssignmentRepository assignments, Clock clock) {
        this.people = people;
        this.departments = departments;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** The rights of an active account, or empty. */
    Optional<Rights> of(PersonId id) {
        LocalDate today = LocalDate.now(clock);
        Remembered known = remembered.get(id);
        if (known != null && known.fresh(today)) {
            return Optional.of(known.rights());
        }
        Optional<Rights> rights = read(id, today);
        rights.ifPresentOrElse(
                r -> remembered.put(id, new Remembered(r, today, System.nanoTime())), () -> remembered.remove(id));
        return rights;
    }

    /** Forgets everything, now and once more when the running transaction has ended. */
    void forget() {
        remembered.clear();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    remembered.clear();
                }
            });
        }
    }

    private Optional<Rights> read(PersonId id, LocalDate today) {
        return people.findById(id.value()).filter(PersonEntity::active).map(person -> {
            Map<String, DepartmentScope> scopes = new HashMap<>();
            Map<Long, List<Long>> below = departmentsBelow();
            for (Grant grant : assignments.grants(id.value(), today)) {
                scopes.merge(grant.permission(), scopeOf(grant, below), RightsReader::union);
            }
            return new Rights(person.asRecord(), scopes);
        });
    }

    private Map<Long, List<Long>> departmentsBelow() {
        Map<Long, List<Long>> below = new HashMap<>();
        for (DepartmentEntity department : departments.findAllByOrderByNameAscIdAsc()) {
            Long parent = department.parent();
            if (parent != null) {
                below.computeIfAbsent(parent, x -> new ArrayList<>())
                        .add(department.id().value());
            }
        }
        return below;
    }

    private static DepartmentScope scopeOf(Grant grant, Map<Long, List<Long>> below) {
        if (grant.department() == null) {
            return DepartmentScope.EVERYWHERE;
        }
        Set<DepartmentId> covered = new HashSet<>();
        ArrayDeque<Long> open = new ArrayDeque<>(List.of(grant.department()));
        while (!open.isEmpty()) {
            Long department = open.pop();
            if (covered.add(new DepartmentId(department)) && grant.withBelow()) {
                open.addAll(below.getOrDefault(department, List.of()));
            }
        }
        return new DepartmentScope(false, covered);
    }

    private static DepartmentScope union(DepartmentScope one, DepartmentScope other) {
        if (one.everywhere() || other.everywhere()) {
            return DepartmentScope.EVERYWHERE;
        }
        Set<DepartmentId> both = new HashSet<>(one.departments());
        both.addAll(other.departments());
        return new DepartmentScope(false, both);
    }

    private record Remembered(Rights rights, LocalDate day, long at) {
        boolean fresh(LocalDate today) {
            return day.equals(today) && System.nanoTime() - at < FRESH_NANOS;
        }
    }
}
