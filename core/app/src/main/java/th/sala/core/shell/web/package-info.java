/** What every answer carries: theme sheets, script policy, security headers and how long a browser may keep it. */
@NullMarked
package th.sala.core.shell.web;

import org.jspecify.annotations.NullMarked;
