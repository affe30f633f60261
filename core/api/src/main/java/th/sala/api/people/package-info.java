/** People, departments and what a person may do where. */
@NullMarked
package th.sala.api.people;

import org.jspecify.annotations.NullMarked;
