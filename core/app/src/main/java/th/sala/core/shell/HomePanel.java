package th.sala.core.shell;

import java.util.Locale;
import java.util.Optional;
import th.sala.api.ui.Panel;

/** What stands on the start page before the work areas, in the order of the beans: what now, then how we are doing. */
@FunctionalInterface
public interface HomePanel {
    /** Empty where there is nothing for the signed-in person. */
    Optional<Panel> panel(Locale language);
}
