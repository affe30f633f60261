package th.sala.core.people;

import java.util.Map;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.Person;

/** What one person may do today: every permission held, with where. */
record Rights(Person person, Map<String, DepartmentScope> scopes) {
    Rights {
        scopes = Map.copyOf(scopes);
    }

    DepartmentScope scope(String permission) {
        return scopes.getOrDefault(permission, DepartmentScope.NOWHERE);
    }
}
