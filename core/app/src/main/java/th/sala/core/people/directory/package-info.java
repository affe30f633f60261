/** Finding colleagues: by name, nickname, unit, position and telephone. */
@NamedInterface("directory")
@NullMarked
package th.sala.core.people.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
