/** Writes reports and lists as official papers in PDF and as workbooks. */
@NullMarked
@ApplicationModule(displayName = "Reports")
package th.sala.core.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
