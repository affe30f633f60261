/** Running numbers of records and papers: taken without gap or double, reserved, cancelled with a reason. */
@NullMarked
package th.sala.api.number;

import org.jspecify.annotations.NullMarked;
