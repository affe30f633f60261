/** The year at a glance: figures for the overview and for the card on the start page. */
@NullMarked
package th.sala.plugin.strategy.overview;

import org.jspecify.annotations.NullMarked;
