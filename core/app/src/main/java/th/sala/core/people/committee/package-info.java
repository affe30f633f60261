/** Committees and working groups, with who sits in them when. */
@NullMarked
package th.sala.core.people.committee;

import org.jspecify.annotations.NullMarked;
