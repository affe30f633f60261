/** Reads and judges the jar of a module without loading one of its classes. */
@NullMarked
package th.sala.core.module.jar;

import org.jspecify.annotations.NullMarked;
