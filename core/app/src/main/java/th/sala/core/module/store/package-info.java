/** Jars, states and the record of acts in the database, so that a restart finds all of it again. */
@NullMarked
package th.sala.core.module.store;

import org.jspecify.annotations.NullMarked;
