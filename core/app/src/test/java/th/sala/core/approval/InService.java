package th.sala.core.approval;

import java.util.List;
import java.util.Optional;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;

/** Only these modules are in service. */
record InService(List<RunningModule> all) implements RunningModules {
    @Override
    public boolean areComing() {
        return false;
    }

    @Override
    public Optional<RunningModule> find(String id) {
        return all.stream().filter(module -> module.id().equals(id)).findFirst();
    }
}
