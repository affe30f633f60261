/** The acts on modules: one at a time, each on a thread of its own, each recorded step by step. */
@NullMarked
package th.sala.core.module.life;

import org.jspecify.annotations.NullMarked;
