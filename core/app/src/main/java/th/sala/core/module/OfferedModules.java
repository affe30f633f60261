package th.sala.core.module;

import java.util.List;
import java.util.Map;

/** The module jars of the build, in the folder of {@code sala.modules.offered}; for the portal itself, asks nobody. */
public interface OfferedModules {
    /**
     * Installs and starts every offered module that was never known; for the creation of the home. One that fails stops
     * none of the others and stays an offer to the administrator.
     *
     * @return why modules were not installed, by the name of the file; empty where all were
     */
    Map<String, Words> installAll();

    /**
     * Offered builds that differ from what is in service; never of a module that an administrator removed, stopped or
     * downgraded.
     */
    List<Offer> changed();
}
