/** What every part of the API shares: broken rules, references to records. */
@NullMarked
package th.sala.api;

import org.jspecify.annotations.NullMarked;
