/** Screens of departments and reorganisations, and the organisation chart. */
@NullMarked
package th.sala.core.people.structure.ui;

import org.jspecify.annotations.NullMarked;
