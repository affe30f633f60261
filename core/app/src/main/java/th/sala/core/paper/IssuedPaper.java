package th.sala.core.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.people.PersonId;

/**
 * A paper as it was issued, for those who may see its record.
 *
 * @param path of the record inside the portal, without leading slash
 * @param by who caused it; null for the portal itself
 * @param proof what anybody with the code may know
 */
public record IssuedPaper(
        PaperCode code,
        SubjectRef subject,
        String title,
        String path,
        @Nullable PersonId by,
        Proof proof) {
    /**
     * What tells whether a file is this paper, and nothing of what it says.
     *
     * @param hash SHA-256 of the file, 64 hexadecimal digits
     * @param size bytes
     * @param signed whether the file carries the signature of the agency's certificate
     */
    public record Proof(String number, Instant issuedAt, String hash, long size, boolean signed) {}

    /** Address of the file inside the portal, without leading slash. */
    public String filePath() {
        return "papers/" + code + ".pdf";
    }
}
