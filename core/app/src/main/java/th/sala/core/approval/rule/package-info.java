/** The rules of a request on its route, without database and people: what was signed, what is open, how it ends. */
@NullMarked
package th.sala.core.approval.rule;

import org.jspecify.annotations.NullMarked;
