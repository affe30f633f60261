/** Requests that go along a route of desks until they are approved, refused or taken back. */
@NullMarked
package th.sala.api.approval;

import org.jspecify.annotations.NullMarked;
