/** The portal: people, modules, reports and the screens they are shown in. */
@NullMarked
package th.sala.core;

import org.jspecify.annotations.NullMarked;
