/** The directory for everybody: colleagues and units. */
@NullMarked
package th.sala.core.people.ui.directory;

import org.jspecify.annotations.NullMarked;
