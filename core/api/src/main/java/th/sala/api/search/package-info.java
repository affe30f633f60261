/** One search over everything a person may see: what modules and the core let be found. */
@NullMarked
package th.sala.api.search;

import org.jspecify.annotations.NullMarked;
