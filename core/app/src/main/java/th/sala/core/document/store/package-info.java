/** Where the bytes of documents are: by the hash of what they are, each once, beside the database. */
@NamedInterface("store")
@NullMarked
package th.sala.core.document.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
