/** The administrator's screens for committees. */
@NullMarked
package th.sala.core.people.committee.ui;

import org.jspecify.annotations.NullMarked;
