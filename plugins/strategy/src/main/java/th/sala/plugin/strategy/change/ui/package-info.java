/** Screens of changes of the plan. */
@NullMarked
package th.sala.plugin.strategy.change.ui;

import org.jspecify.annotations.NullMarked;
