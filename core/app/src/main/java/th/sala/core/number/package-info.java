/** Running numbers: series with their formats, counters, the numbers given and what became of them. */
@NullMarked
package th.sala.core.number;

import org.jspecify.annotations.NullMarked;
