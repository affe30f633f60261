package th.sala.plugin.strategy.project.ui;

import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.plugin.strategy.StrategyPermissions;

/** Who sees the acts on a project; the service checks again. */
final class ProjectRights {
    private ProjectRights() {}

    /** A project without a department is the policy unit's alone. */
    static boolean mayEdit(People people, @Nullable DepartmentId department) {
        return department == null
                ? people.scope(StrategyPermissions.EDIT).everywhere()
                : people.may(StrategyPermissions.EDIT, department);
    }

    static void demand(People people, @Nullable DepartmentId department) {
        if (!mayEdit(people, department)) {
            throw new NotAllowed(StrategyPermissions.EDIT);
        }
    }
}
