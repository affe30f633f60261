/** Fiscal years, quarters and rounds of a Thai agency; Buddhist-era dates and Thai digits. */
@NullMarked
package th.sala.api.time;

import org.jspecify.annotations.NullMarked;
