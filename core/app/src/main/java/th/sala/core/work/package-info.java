/** Runs long work beside the screens, as the person who started it. */
@NullMarked
package th.sala.core.work;

import org.jspecify.annotations.NullMarked;
