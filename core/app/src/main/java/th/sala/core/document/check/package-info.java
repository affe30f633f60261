/** Has files looked at before anybody can open them, by whoever offers to. */
@NullMarked
package th.sala.core.document.check;

import org.jspecify.annotations.NullMarked;
