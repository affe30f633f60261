package th.sala.core.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.Person;

/**
 * What one person may do today: every permission held, with where.
 *
 * @param own departments in force in which the person works, the main one first
 * @param touched own departments and all for which something is held, whether it counts there or not
 */
record Rights(Person person, Map<String, DepartmentScope> scopes, List<DepartmentId> own, Set<DepartmentId> touched) {
    Rights {
        scopes = Map.copyOf(scopes);
        own = List.copyOf(own);
        touched = Set.copyOf(touched);
    }

    DepartmentScope scope(String permission) {
        return scopes.getOrDefault(permission, DepartmentScope.NOWHERE);
    }
}
