/** The frame around every screen: signing in, menu, home, languages, themes, error pages and what browsers may keep. */
@ApplicationModule(displayName = "Shell")
@NullMarked
package th.sala.core.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
