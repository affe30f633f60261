/** Sign-in, the frame with its menu, and the start page. */
@NullMarked
package th.sala.core.shell.ui;

import org.jspecify.annotations.NullMarked;
