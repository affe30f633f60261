/** Screens of the budget lines. */
@NullMarked
package th.sala.plugin.strategy.allotment.ui;

import org.jspecify.annotations.NullMarked;
