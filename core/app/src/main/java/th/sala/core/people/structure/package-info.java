/** Departments as a tree, changed from a day on and reorganised together. */
@NullMarked
package th.sala.core.people.structure;

import org.jspecify.annotations.NullMarked;
