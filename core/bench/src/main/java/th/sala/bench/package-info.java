/** Measures a packaged portal from outside; never shipped, never a reason to fail. */
@NullMarked
package th.sala.bench;

import org.jspecify.annotations.NullMarked;
