/** Imports from Excel workbooks: sheets, columns, checks, all or nothing. */
@NullMarked
package th.sala.api.workbook;

import org.jspecify.annotations.NullMarked;
