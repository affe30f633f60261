/** The field of the frame and the page of what was found. */
@NullMarked
package th.sala.core.search.ui;

import org.jspecify.annotations.NullMarked;
