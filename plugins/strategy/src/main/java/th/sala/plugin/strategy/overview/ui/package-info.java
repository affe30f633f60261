/** Screen of the year at a glance and the card on the start page. */
@NullMarked
package th.sala.plugin.strategy.overview.ui;

import org.jspecify.annotations.NullMarked;
