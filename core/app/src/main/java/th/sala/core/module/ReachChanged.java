package th.sala.core.module;

import java.util.Set;
import th.sala.api.people.DepartmentId;

/**
 * A module is switched on or off in departments; published as an application event on a thread without
 * a page, after the change has taken effect.
 */
public record ReachChanged(String moduleId, Set<DepartmentId> departments) {
    public ReachChanged {
        departments = Set.copyOf(departments);
    }
}
