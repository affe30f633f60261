package th.sala.core.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;

/**
 * A version of a document whose file the last comparison found missing or damaged.
 *
 * @param title null where the document is classified and the signed-in person may not see it
 * @param version number of the version
 * @param missing false: its bytes are not those that were kept
 * @param size bytes
 * @param foundAt when it was last compared
 */
public record BrokenFile(
        long document,
        @Nullable String title,
        int version,
        DepartmentId department,
        boolean missing,
        long size,
        Instant foundAt) {}
