/** What each unit reports every month (P-STRAT-04). */
@NullMarked
package th.sala.plugin.strategy.monthly;

import org.jspecify.annotations.NullMarked;
