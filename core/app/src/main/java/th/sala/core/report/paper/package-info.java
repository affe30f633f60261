/** Papers as PDF: lines, tables and charts in the portal's font and colours. */
@NamedInterface("paper")
@NullMarked
package th.sala.core.report.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
