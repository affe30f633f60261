/** The screens of running numbers. */
@NullMarked
package th.sala.core.number.ui;

import org.jspecify.annotations.NullMarked;
