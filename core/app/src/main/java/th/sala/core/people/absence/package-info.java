/** When people are away: leave, official travel, training. */
@NamedInterface("absence")
@NullMarked
package th.sala.core.people.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
