/** Budget lines of the units and what requests hold of them. */
@NullMarked
package th.sala.plugin.strategy.allotment;

import org.jspecify.annotations.NullMarked;
