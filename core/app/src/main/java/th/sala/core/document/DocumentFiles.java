package th.sala.core.document;

import java.nio.channels.SeekableByteChannel;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.core.document.store.ContentHash;
import th.sala.core.document.store.ContentMissing;
import th.sala.core.document.store.Contents;
import th.sala.core.people.Accounts;

/** Files of documents for the addresses from which browsers fetch them. */
@Component
public class DocumentFiles {
    private final DocumentRows rows;
    private final Sight sight;
    private final Contents contents;
    private final Accounts accounts;
    private final ObjectProvider<EvidenceReaders> readers;
    private final JdbcClient database;
    private final Audit audit;

    DocumentFiles(
            DocumentRows rows,
            Sight sight,
            Contents contents,
            Accounts accounts,
            ObjectProvider<EvidenceReaders> readers,
            JdbcClient database,
            Audit audit) {
        this.rows = rows;
        this.sight = sight;
        this.contents = contents;
        this.accounts = accounts;
        this.readers = readers;
        this.database = database;
        this.audit = audit;
    }

    /** The version, unless the signed-in person may not see it; nobody sees one before having a password of one's own. */
    @Transactional(readOnly = true)
    public Optional<DocumentFile> find(DocumentId id, int number) {
        return readable(id).or(() -> pinned(id, number)).flatMap(row -> file(row, number));
    }

    /** Whoever is to decide upon a version sees it, whatever becomes of its document. */
    private Optional<DocumentRow> pinned(DocumentId id, int number) {
        return accounts.mustChoosePassword()
                ? Optional.empty()
                : rows.find(id).filter(row -> subjects(id, number).anyMatch(subject -> isSeen(subject, id, number)));
    }

    private boolean isSeen(SubjectRef subject, DocumentId id, int number) {
        return readers.stream().anyMatch(reader -> reader.mayOpen(subject, id, number));
    }

    private Stream<SubjectRef> subjects(DocumentId id, int number) {
        return database
                .sql("select distinct module, kind, subject_id from core_evidence where document_id = ? and number = ?")
                .params(id.value(), number)
                .query((row, place) ->
                        new SubjectRef(row.getString("module"), row.getString("kind"), row.getString("subject_id")))
                .list()
                .stream();
    }

    /** The newest version, in the same way. */
    @Transactional(readOnly = true)
    public Optional<DocumentFile> newest(DocumentId id) {
        return readable(id).flatMap(row -> file(row, row.latest()));
    }

    private Optional<DocumentRow> readable(DocumentId id) {
        return sight.find(id).filter(row -> !accounts.mustChoosePassword());
    }

    private Optional<DocumentFile> file(DocumentRow row, int number) {
        return rows.version(row.id(), number)
                .map(version -> new DocumentFile(version, row.title(), row.confidentiality()));
    }

    /**
     * Opens a file that is ready; the caller closes it.
     *
     * @throws th.sala.api.RuleBroken where the store is away
     * @throws ContentMissing where the store has lost it
     * @throws th.sala.core.document.store.ContentUnreadable where it cannot be opened
     */
    public SeekableByteChannel open(DocumentFile file) {
        return contents.open(
                new ContentHash(Objects.requireNonNull(file.version().hash(), "a version that is ready")));
    }

    /** Who opened a classified document is kept. */
    @Transactional
    public void noteOpened(DocumentFile file) {
        DocumentVersion version = file.version();
        audit.note(DocumentRow.reference(version.document()), "document.opened", null, version);
    }
}
