/** The page where people keep what is theirs: telephone, pictures, looks, absences; and read what they may do. */
@NullMarked
package th.sala.core.shell.me;

import org.jspecify.annotations.NullMarked;
