/** The screens of approvals. */
@NullMarked
package th.sala.core.approval.ui;

import org.jspecify.annotations.NullMarked;
