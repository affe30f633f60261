/** The administrator's screens for who stands in for whom. */
@NullMarked
package th.sala.core.people.ui.acting;

import org.jspecify.annotations.NullMarked;
