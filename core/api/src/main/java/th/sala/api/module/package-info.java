/** How a module names itself and what it contributes. */
@NullMarked
package th.sala.api.module;

import org.jspecify.annotations.NullMarked;
