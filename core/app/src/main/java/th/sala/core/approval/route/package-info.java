/** Looking after the routes of approvals: versions and drafts, what they change, and how requests would go along them. */
@NullMarked
package th.sala.core.approval.route;

import org.jspecify.annotations.NullMarked;
