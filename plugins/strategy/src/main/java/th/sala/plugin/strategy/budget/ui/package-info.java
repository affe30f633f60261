/** Screens of the budget. */
@NullMarked
package th.sala.plugin.strategy.budget.ui;

import org.jspecify.annotations.NullMarked;
