/** A module in service: its loader, context, views, pages and files, and how all of it goes away again. */
@NullMarked
package th.sala.core.module.run;

import org.jspecify.annotations.NullMarked;
