/** The quarterly report in the order and the words of the agency. */
@NullMarked
package th.sala.plugin.strategy.report;

import org.jspecify.annotations.NullMarked;
