/** Workbooks: sections as sheets, numbers and dates as such, text never as a formula. */
@NullMarked
package th.sala.core.report.sheet;

import org.jspecify.annotations.NullMarked;
