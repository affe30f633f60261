/** Accounts, departments, roles and what a signed-in person may do where. */
@ApplicationModule(displayName = "People and departments")
@NullMarked
package th.sala.core.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
