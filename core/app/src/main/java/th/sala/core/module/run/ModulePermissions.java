package th.sala.core.module.run;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;
import th.sala.core.people.DeclaredPermissions;
import th.sala.core.people.Role;

/** What the modules in service let roles hold. */
@Component
class ModulePermissions implements DeclaredPermissions {
    private final RunningModules modules;

    ModulePermissions(RunningModules modules) {
        this.modules = modules;
    }

    @Override
    public List<Role.Group> groups() {
        return modules.all().stream()
                .sorted(Comparator.comparingInt(RunningModule::order).thenComparing(RunningModule::id))
                .map(m -> new Role.Group(m.id(), m.titleKey(), m.permissions()))
                .toList();
    }
}
