/** Keeps unsaved input of forms. */
@ApplicationModule(displayName = "Drafts")
@NullMarked
package th.sala.core.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
