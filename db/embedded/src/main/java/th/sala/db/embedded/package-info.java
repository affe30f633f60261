/** Unpacks, starts, watches and stops a real MariaDB beside the portal, with all its files in one home folder. */
@NullMarked
package th.sala.db.embedded;

import org.jspecify.annotations.NullMarked;
