/** The screens of documents. */
@NullMarked
package th.sala.core.document.ui;

import org.jspecify.annotations.NullMarked;
