/** Persistence of modules, joined to the core's transaction on the same connection. */
@NullMarked
package th.sala.core.module.jpa;

import org.jspecify.annotations.NullMarked;
