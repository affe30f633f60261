/** Long work that shows progress and can be cancelled. */
@NullMarked
package th.sala.api.work;

import org.jspecify.annotations.NullMarked;
