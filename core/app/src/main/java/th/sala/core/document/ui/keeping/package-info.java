/** Screens for whoever keeps documents: kinds and their years, orders to hold, lists to destroy. */
@NullMarked
package th.sala.core.document.ui.keeping;

import org.jspecify.annotations.NullMarked;
