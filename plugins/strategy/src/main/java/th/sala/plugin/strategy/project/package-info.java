/** Strategies of the strategic plan and how far their projects came by a quarter. */
@NullMarked
package th.sala.plugin.strategy.project;

import org.jspecify.annotations.NullMarked;
