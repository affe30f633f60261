package th.sala.core.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/** The agency's departments as they stand on one day, in Thai order. */
public final class Structure {
    private final List<Department> all;
    private final Map<DepartmentId, Department> byId;
    private final Map<DepartmentId, List<DepartmentId>> below = new HashMap<>();
    private final Map<DepartmentId, Set<DepartmentId>> reach = new HashMap<>();
    private final Map<DepartmentId, DepartmentId> heirs = new HashMap<>();

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
                below.computeIfAbsent(parent, x -> new ArrayList<>()).add(department.id());
            }
        }
        successors.forEach((closed, successor) -> {
            if (!byId.containsKey(closed)) {
                heir(successor, successors).ifPresent(heir -> {
                    heirs.put(closed, heir);
                    reach.computeIfAbsent(heir, x -> new HashSet<>()).add(closed);
                });
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

    /** All of them, each before those below it, beside each other in Thai order. */
    List<Department> tree() {
        List<Department> tree = new ArrayList<>();
        all.stream()
                .filter(d -> d.parent() == null || !byId.containsKey(d.parent()))
                .forEach(top -> grow(top, tree));
        return tree;
    }

    private void grow(Department department, List<Department> tree) {
        tree.add(department);
        below(department.id()).forEach(id -> grow(Objects.requireNonNull(byId.get(id)), tree));
    }

    public Optional<Department> find(DepartmentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<DepartmentId> ledBy(PersonId head) {
        return all.stream()
                .filter(d -> head.equals(d.head()))
                .map(Department::id)
                .toList();
    }

    /** The departments directly below. */
    public List<DepartmentId> below(DepartmentId id) {
        return below.getOrDefault(id, List.of());
    }

    /** The department and those above it, nearest first; for a closed one those of who took its work over. */
    List<DepartmentId> line(DepartmentId id) {
        Set<DepartmentId> line = new LinkedHashSet<>();
        DepartmentId next = heirs.getOrDefault(id, id);
        while (next != null && line.add(next)) {
            Department department = byId.get(next);
            next = department == null ? null : department.parent();
        }
        return List.copyOf(line);
    }

    /**
     * The department, or who took its work over where it is closed, with those below if wanted, and closed ones whose
     * work they took over in their turn.
     */
    Set<DepartmentId> covered(DepartmentId id, boolean withBelow) {
        Set<DepartmentId> covered = new HashSet<>();
        ArrayDeque<DepartmentId> open = new ArrayDeque<>(List.of(heirs.getOrDefault(id, id)));
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
