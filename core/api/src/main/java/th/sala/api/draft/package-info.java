/** Unsaved input of forms, kept per person and address. */
@NullMarked
package th.sala.api.draft;

import org.jspecify.annotations.NullMarked;
