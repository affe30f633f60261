/** Plans of the agency: what was to be done in a fiscal year, how far it came and what it cost. */
@NullMarked
package th.sala.plugin.strategy;

import org.jspecify.annotations.NullMarked;
