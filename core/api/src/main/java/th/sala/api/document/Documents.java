package th.sala.api.document;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.people.NotAllowed;

/**
 * Keeps documents. Every call looks at what the signed-in person may do: a document that may not be seen is as one that is
 * not there. Rows join the caller's transaction; the bytes are safe on the disk before.
 */
public interface Documents {
    /**
     * Keeps a file as a new document.
     *
     * @throws NotAllowed without the right to write in that department at that confidentiality
     * @throws RuleBroken at {@code file} where it is empty, too large, of a type that is not taken, a bomb or changed while
     *     it was sent, or where the record has 500 documents; at {@code title} or {@code kind}; for the whole where the
     *     store is full or away
     */
    DocumentId add(DocumentDraft draft, SentFile file);

    /**
     * Adds a version.
     *
     * @param known number of the newest version the person saw
     * @param comment why, up to 1,000 characters; may be empty
     * @throws StaleVersion where somebody added a version meanwhile
     * @throws RuleBroken as {@link #add}, and where the document is in the trash
     */
    DocumentVersion addVersion(DocumentId document, int known, String comment, SentFile file);

    /** The document, unless it may not be seen. */
    Optional<Document> find(DocumentId document);

    /** The documents of a record that may be seen, without those in the trash, the newest first; at most 500. */
    List<Document> of(SubjectRef record);

    /** All versions, the newest first; empty where the document may not be seen. */
    List<DocumentVersion> versions(DocumentId document);

    /**
     * Opens a version; the caller closes it.
     *
     * @throws NotAllowed where the document may not be seen
     * @throws RuleBroken where the version is not ready to be opened, or the store is away
     */
    InputStream open(DocumentId document, int version);

    /**
     * Makes a document belong to a record as well; nothing happens where it does.
     *
     * @throws RuleBroken where the record has 500 documents
     */
    void attach(DocumentId document, SubjectRef record);

    /** Lets a document belong to a record no more; the document stays. */
    void detach(DocumentId document, SubjectRef record);

    /**
     * Pins a version as evidence of a record; what is pinned is not destroyed.
     *
     * @param page from 1; null for the whole file
     * @throws RuleBroken where the version does not exist or is not ready, or the document is in the trash
     */
    Evidence pin(SubjectRef record, DocumentId document, int version, @Nullable Integer page);

    /** How many files are taken at one drop. */
    int mostAtOnce();

    /** Takes evidence back. */
    void unpin(long evidence);

    /** The evidence of a record in documents that may be seen, in the order it was pinned. */
    List<Evidence> evidence(SubjectRef record);
}
