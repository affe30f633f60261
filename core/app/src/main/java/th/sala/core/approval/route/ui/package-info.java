/** The screens on which routes are read, drafted, compared, tried out and switched on. */
@NullMarked
package th.sala.core.approval.route.ui;

import org.jspecify.annotations.NullMarked;
