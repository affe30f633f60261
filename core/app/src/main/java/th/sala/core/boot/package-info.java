/** From the command line to a portal that answers, and back to a home at rest. */
@ApplicationModule(displayName = "Start and stop")
@NullMarked
package th.sala.core.boot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
