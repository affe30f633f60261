/** Outputs, activities and undertakings of a fiscal year, and how far each came by a quarter. */
@NullMarked
package th.sala.plugin.strategy.plan;

import org.jspecify.annotations.NullMarked;
