package th.sala.api.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.PersonId;

/**
 * One version of a document; versions never change.
 *
 * @param number from 1
 * @param fileName what the file is called when it is saved
 * @param mediaType by what is in the file, never by its name
 * @param size bytes
 * @param hash SHA-256 of the bytes, hexadecimal; null where the file was destroyed at the end of its time
 * @param comment why there is another version; may be empty
 */
public record DocumentVersion(
        DocumentId document,
        int number,
        String fileName,
        String mediaType,
        long size,
        @Nullable String hash,
        String comment,
        PersonId addedBy,
        Instant addedAt,
        State state) {
    /** Whether the file can be opened. */
    public enum State {
        /** It can. */
        READY,
        /** It waits for a check of what is in it. */
        HELD,
        /** The check refused it. */
        REFUSED,
        /** It was destroyed at the end of its time. */
        DESTROYED
    }
}
