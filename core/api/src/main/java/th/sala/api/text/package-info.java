/** Figures and running text as Thai official papers and screens write them. */
@NullMarked
package th.sala.api.text;

import org.jspecify.annotations.NullMarked;
