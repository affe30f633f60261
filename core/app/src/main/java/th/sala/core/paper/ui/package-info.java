/** The page behind the code of an issued paper. */
@NullMarked
package th.sala.core.paper.ui;

import org.jspecify.annotations.NullMarked;
