/** What a person keeps about oneself: telephone, picture, signature. */
@NamedInterface("own")
@NullMarked
package th.sala.core.people.own;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
