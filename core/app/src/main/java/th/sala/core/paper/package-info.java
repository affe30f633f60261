/** Papers the agency issues: memos and approval sheets in official form, signed, kept and verified by anybody. */
@ApplicationModule(displayName = "Issued papers")
@NullMarked
package th.sala.core.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
