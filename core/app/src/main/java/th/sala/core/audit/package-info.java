/** Writes who did what to which record. */
@ApplicationModule(displayName = "Audit")
@NullMarked
package th.sala.core.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
