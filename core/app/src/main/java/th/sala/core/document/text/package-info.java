/** The text of files, read in the background by a process of its own, so that no file can hurt the portal. */
@NamedInterface("text")
@NullMarked
package th.sala.core.document.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
