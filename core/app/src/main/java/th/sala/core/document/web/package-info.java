/** Addresses from which browsers fetch files of documents, and the pages that show what is in them. */
@NullMarked
package th.sala.core.document.web;

import org.jspecify.annotations.NullMarked;
