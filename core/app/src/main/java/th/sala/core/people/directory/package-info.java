/** Finding colleagues: by name, nickname, unit, position and telephone. */
@NullMarked
package th.sala.core.people.directory;

import org.jspecify.annotations.NullMarked;
