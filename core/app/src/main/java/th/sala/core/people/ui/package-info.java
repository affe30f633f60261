/** The administrator's screens for people and what they may do. */
@NullMarked
package th.sala.core.people.ui;

import org.jspecify.annotations.NullMarked;
