package th.sala.core.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the files of a document are gone.
 *
 * @param list id of the list that was confirmed, null where the trash was emptied
 * @param title of the list, empty without one
 */
public record Destroyed(Instant at, @Nullable Long list, String title) {}
