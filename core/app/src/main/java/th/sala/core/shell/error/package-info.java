/** Pages and messages for what went wrong. */
@NullMarked
package th.sala.core.shell.error;

import org.jspecify.annotations.NullMarked;
