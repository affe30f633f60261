/** Who may come in and which page a person may open. */
@NullMarked
package th.sala.core.shell.security;

import org.jspecify.annotations.NullMarked;
