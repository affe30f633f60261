/** What the core itself lets be found: people and departments. */
@NullMarked
package th.sala.core.search.source;

import org.jspecify.annotations.NullMarked;
