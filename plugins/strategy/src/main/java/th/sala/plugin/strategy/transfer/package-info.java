/** The plan of a year from one workbook, all or nothing. */
@NullMarked
package th.sala.plugin.strategy.transfer;

import org.jspecify.annotations.NullMarked;
