/** Filter, sort and paging of a list, as the screen asks and the query answers. */
@NullMarked
package th.sala.api.list;

import org.jspecify.annotations.NullMarked;
