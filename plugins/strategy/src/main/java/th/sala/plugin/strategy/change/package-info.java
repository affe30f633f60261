/** Changes of the operational plan that are asked for. */
@NullMarked
package th.sala.plugin.strategy.change;

import org.jspecify.annotations.NullMarked;
