/** Work of the core that is done again and again without anybody asking, such as by night. */
@NullMarked
package th.sala.core.schedule;

import org.jspecify.annotations.NullMarked;
