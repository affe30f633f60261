/** Budget categories of a fiscal year and what was disbursed by a quarter. */
@NullMarked
package th.sala.plugin.strategy.budget;

import org.jspecify.annotations.NullMarked;
