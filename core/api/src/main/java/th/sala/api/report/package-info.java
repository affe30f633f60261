/** Reports described once and shown on screen, as PDF and as Excel. */
@NullMarked
package th.sala.api.report;

import org.jspecify.annotations.NullMarked;
