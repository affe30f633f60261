package th.sala.core.people;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;

/** Where the person of this thread works and has rights, and which departments stand above which. */
@Component
public class WorkPlaces {
    private final StructureReader structure;
    private final RightsReader rights;
    private final CurrentPerson current;

    WorkPlaces(StructureReader structure, RightsReader rights, CurrentPerson current) {
        this.structure = structure;
        this.rights = rights;
        this.current = current;
    }

    /** The departments in force in which the person works today, the main one first, then those in which the person stands in. */
    public List<DepartmentId> own() {
        return current.id().flatMap(rights::of).map(Rights::own).orElse(List.of());
    }

    /** The departments the person works in or has rights for that are not for the whole agency, closed ones too. */
    public Set<DepartmentId> touched() {
        return current.id().flatMap(rights::of).map(Rights::touched).orElse(Set.of());
    }

    /** The department and those above it, nearest first; for a closed one those of who took its work over. */
    public List<DepartmentId> line(DepartmentId department) {
        return structure.today().line(department);
    }

    /** Those in force today, each before those below it, beside each other in Thai order. */
    public List<Department> tree() {
        return structure.today().tree();
    }
}
