/** One search over everything a person may see: entries in one table, an index beside it, and who may find what. */
@ApplicationModule(displayName = "Search")
@NullMarked
package th.sala.core.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
