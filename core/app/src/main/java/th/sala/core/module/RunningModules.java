package th.sala.core.module;

import java.util.List;
import java.util.Optional;

/** The modules that are in service right now; every call looks anew. */
public interface RunningModules {
    /** By their place in the menu, then by id. */
    List<RunningModule> all();

    Optional<RunningModule> find(String id);

    /** Whether the portal starts and still brings modules back that were in service. */
    boolean areComing();
}
