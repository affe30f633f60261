/** Fills a new home: the sample agency, or one administrator with a one-time code. */
@ApplicationModule(displayName = "First start")
@NullMarked
package th.sala.core.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
