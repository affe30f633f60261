/** Reads workbooks that modules describe: templates, checks by cell, preview, and all or nothing. */
@NullMarked
@ApplicationModule(displayName = "Workbooks")
package th.sala.core.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
