/** Migrations of modules: refused unless they only ever add, tried on a scratch schema, then run. */
@NullMarked
package th.sala.core.module.migrate;

import org.jspecify.annotations.NullMarked;
