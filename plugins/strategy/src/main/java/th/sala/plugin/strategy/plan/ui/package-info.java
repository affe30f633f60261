/** Screens of the undertakings. */
@NullMarked
package th.sala.plugin.strategy.plan.ui;

import org.jspecify.annotations.NullMarked;
