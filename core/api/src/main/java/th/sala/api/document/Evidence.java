package th.sala.api.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.people.PersonId;

/**
 * A place in a document that proves something: this version, this page, these bytes.
 *
 * @param record what it proves
 * @param version number of the version that was pinned
 * @param page from 1; null for the whole file
 * @param hash SHA-256 of the file when it was pinned
 * @param newest number of the newest version today: where it is larger, somebody should look whether it still holds
 */
public record Evidence(
        long id,
        SubjectRef record,
        DocumentId document,
        String title,
        int version,
        @Nullable Integer page,
        String hash,
        PersonId pinnedBy,
        Instant pinnedAt,
        int newest) {}
