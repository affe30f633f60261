/** The append-only record of who did what to which record. */
@NullMarked
package th.sala.api.audit;

import org.jspecify.annotations.NullMarked;
