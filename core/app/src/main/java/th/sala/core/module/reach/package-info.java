/** Which modules the departments may have, have switched on, and with which options. */
@NullMarked
package th.sala.core.module.reach;

import org.jspecify.annotations.NullMarked;
