package th.sala.core.module;

import java.util.List;

/** The module jars of the build, in the folder of {@code sala.modules.offered}; for the portal itself, asks nobody. */
public interface OfferedModules {
    /**
     * Installs and starts every offered module that was never known; for the creation of the home.
     *
     * @return one recorded operation per jar, failed ones included
     */
    List<Operation> installAll();

    /**
     * Offered builds that differ from what is in service; never of a module that an administrator removed, stopped or
     * downgraded.
     */
    List<Offer> changed();
}
