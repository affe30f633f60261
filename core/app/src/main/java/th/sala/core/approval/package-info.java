/** Requests for approval: what is put up, who is asked in which order, what was decided and what follows from it. */
@NullMarked
package th.sala.core.approval;

import org.jspecify.annotations.NullMarked;
