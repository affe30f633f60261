/** The plugin host: receives, checks, rehearses, installs, starts, stops and removes modules while everybody works. */
@NullMarked
package th.sala.core.module;

import org.jspecify.annotations.NullMarked;
