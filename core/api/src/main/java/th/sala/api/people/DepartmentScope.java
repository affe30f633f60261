package th.sala.api.people;

import java.util.Set;

/**
 * Where a person holds a permission; what queries are scoped by.
 *
 * @param everywhere holds it for the whole agency
 * @param departments the departments it is held for, complete with those below; empty where {@code everywhere}
 */
public record DepartmentScope(boolean everywhere, Set<DepartmentId> departments) {
    public static final DepartmentScope NOWHERE = new DepartmentScope(false, Set.of());
    public static final DepartmentScope EVERYWHERE = new DepartmentScope(true, Set.of());

    public DepartmentScope {
        departments = Set.copyOf(departments);
    }

    public boolean covers(DepartmentId department) {
        return everywhere || departments.contains(department);
    }

    public boolean isEmpty() {
        return !everywhere && departments.isEmpty();
    }
}
