package th.sala.core.module.run;

import java.util.List;
import org.springframework.stereotype.Component;
import th.sala.api.work.OpenWork;
import th.sala.core.module.RunningModules;
import th.sala.core.people.ModuleWork;

/** Work under way as the modules in service tell it. */
@Component
class ContributedWork implements ModuleWork {
    private final RunningModules modules;

    ContributedWork(RunningModules modules) {
        this.modules = modules;
    }

    @Override
    public List<OpenWork> all() {
        return modules.all().stream()
                .flatMap(m -> m.contributions(OpenWork.class).stream())
                .toList();
    }

    @Override
    public List<OpenWork> of(String module) {
        return modules.find(module).map(m -> m.contributions(OpenWork.class)).orElse(List.of());
    }
}
