/** Texts of the core and of running modules in the person's language. */
@NullMarked
package th.sala.core.shell.text;

import org.jspecify.annotations.NullMarked;
