package th.sala.core.document;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.SentFile;
import th.sala.api.people.People;

/**
 * Files of records that the core keeps itself, such as those somebody adds to a request. The record says who adds one, so
 * that no right to write is asked for here, and as {@link EvidenceReaders} who opens it.
 */
@Component
public class RecordFiles {
    private final DocumentService documents;
    private final DocumentRows rows;
    private final EvidenceRows evidence;
    private final People people;
    private final Audit audit;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    RecordFiles(
            DocumentService documents,
            DocumentRows rows,
            EvidenceRows evidence,
            People people,
            Audit audit,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.rows = rows;
        this.evidence = evidence;
        this.people = people;
        this.audit = audit;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Keeps a file as a document of a record, and as evidence of it.
     *
     * @param kept runs in the transaction that keeps it, once the bytes have come in: nothing is kept where it throws
     * @throws RuleBroken as {@link th.sala.api.document.Documents#add}
     */
    public void keep(SubjectRef record, DocumentDraft draft, SentFile file, Consumer<Document> kept) {
        documents.keep(draft, Placed.ON_RECORDS, file, id -> {
            DocumentRow row = rows.find(id).orElseThrow();
            DocumentVersion version = rows.version(id, row.latest()).orElseThrow();
            evidence.insert(record, row, version, null, people.current().id());
            kept.accept(row.with(version));
        });
    }

    /** Takes one back that was added by mistake: it goes into the trash of its department and proves nothing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(SubjectRef record, DocumentId id) {
        rows.hold(id).ifPresent(row -> {
            evidence.delete(record, id);
            rows.detach(id, record);
            rows.trash(id, people.current().id());
            audit.note(row.reference(), "document.trashed", null, null);
        });
    }
}
