package th.sala.core.people;

import java.util.List;
import th.sala.api.people.DepartmentId;

/** In which departments the modules are switched on; asked where rights are read. */
public interface ModuleReach {
    /**
     * Whether a permission that is held for a department counts there: one that only reads always, one that changes where
     * its module is switched on.
     *
     * @param line the department and those above it, nearest first
     */
    boolean counts(String permission, List<DepartmentId> line);

    /** Whether a permission that is held for some department counts for the whole agency. */
    boolean everywhere(String permission);

    /** The modules reach other departments than before; published while the change is made. */
    record Changed() {}
}
