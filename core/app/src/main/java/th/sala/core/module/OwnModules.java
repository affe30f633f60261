package th.sala.core.module;

import java.util.Optional;
import th.sala.api.people.DepartmentId;

/** Which modules the departments of the signed-in person have. */
public interface OwnModules {
    /** Whether the module is switched on in at least one department in which the person works. */
    boolean has(String moduleId);

    /**
     * The first department, own ones first, in which the person only reads because the module is off there; empty where
     * nothing is withheld, or where the person changes everything for the whole agency and works where it is on.
     */
    Optional<Withheld> withheld(String moduleId);

    /** Where and why a person only reads. */
    record Withheld(DepartmentId department, Reach reach) {}
}
