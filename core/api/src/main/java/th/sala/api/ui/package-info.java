/** The parts screens are built from; one look for all modules comes from here. */
@NullMarked
package th.sala.api.ui;

import org.jspecify.annotations.NullMarked;
