package th.sala.core.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.document.DocumentVersion;
import th.sala.api.people.Confidentiality;

/**
 * A document in a list.
 *
 * @param kind name of its kind in Thai, null for none
 * @param size of the newest version in bytes
 * @param latest number of the newest version
 * @param by name of who added it
 * @param trashedAt null where it is not in the trash
 * @param leaving when it goes from the trash for good, null where it is not there
 */
public record FiledRow(
        long id,
        String title,
        @Nullable String kind,
        @Nullable String kindEn,
        Confidentiality confidentiality,
        String mediaType,
        long size,
        int latest,
        DocumentVersion.State state,
        String by,
        Instant changedAt,
        @Nullable Instant trashedAt,
        @Nullable Leaving leaving) {}
