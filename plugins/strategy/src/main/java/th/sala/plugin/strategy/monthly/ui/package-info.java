/** Screens of the monthly reports. */
@NullMarked
package th.sala.plugin.strategy.monthly.ui;

import org.jspecify.annotations.NullMarked;
