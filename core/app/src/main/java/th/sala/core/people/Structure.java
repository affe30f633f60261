package th.sala.core.people;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;

/** The agency's departments as they stand on one day, in Thai order. */
public final class Structure {
    private final List<Department> all;
    private final Map<DepartmentId, Department> byId;
    private final Map<DepartmentId, List<DepartmentId>> below = new HashMap<>();
    private final Map<DepartmentId, Set<DepartmentId>> reach = new HashMap<>();

    /**
     * @param all those in force that day
     * @param successors of every department that was ever closed
     */
    Structure(List<Department> all, Map<DepartmentId, DepartmentId> successors) {
        this.all = List.copyOf(all);
        this.byId = all.stream().collect(Collectors.toMap(Department::id, d -> d));
        for (Department department : all) {
            DepartmentId parent = department.parent();
            if (parent != null) {
                below.computeIfAbsent(parent, x -> new java.util.ArrayList<>()).add(department.id());
            }
        }
        successors.forEach((closed, successor) -> {
            if (!byId.containsKey(closed)) {
                heir(successor, successors)
                        .ifPresent(heir -> reach.computeIfAbsent(heir, x -> new HashSet<>())
                                .add(closed));
            }
        });
    }

    /** Who stands today in the place of a department that may itself be closed by now. */
    private Optional<DepartmentId> heir(DepartmentId first, Map<DepartmentId, DepartmentId> successors) {
        Set<DepartmentId> seen = new HashSet<>();
        DepartmentId heir = first;
        while (heir != null && !byId.containsKey(heir) && seen.add(heir)) {
            heir = successors.get(heir);
        }
        return Optional.ofNullable(heir).filter(byId::containsKey);
    }

    public List<Department> all() {
        return all;
    }

    public Optional<Department> find(DepartmentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The departments directly below. */
    public List<DepartmentId> below(DepartmentId id) {
        return below.getOrDefault(id, List.of());
    }

    /** The department, those below it if wanted, and closed ones whose work they took over. */
    Set<DepartmentId> covered(DepartmentId id, boolean withBelow) {
        Set<DepartmentId> covered = new HashSet<>();
        ArrayDeque<DepartmentId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            DepartmentId department = open.pop();
            if (covered.add(department)) {
                covered.addAll(reach.getOrDefault(department, Set.of()));
                if (withBelow) {
                    open.addAll(below(department));
                }
            }
        }
        return covered;
    }
}
