/** A small server with every UI part on a page of its own, for tests in a real browser. */
@NullMarked
package th.sala.e2e.gallery;

import org.jspecify.annotations.NullMarked;
