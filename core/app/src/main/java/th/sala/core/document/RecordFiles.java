package th.sala.core.document;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.SentFile;
import th.sala.api.people.Acting;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
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
    private final FactRows facts;
    private final Audit audit;

    RecordFiles(
            DocumentService documents,
            DocumentRows rows,
            EvidenceRows evidence,
            People people,
            FactRows facts,
            Audit audit) {
        this.documents = documents;
        this.rows = rows;
        this.evidence = evidence;
        this.people = people;
        this.audit = audit;
        this.facts = facts;
    }

    /**
     * Keeps a file as a document of a record, and as evidence of it.
     *
     * @param acting by which appointment the person adds it; null in the own right
     * @param kept runs in the transaction that keeps it, once the bytes have come in: nothing is kept where it throws
     * @throws RuleBroken as {@link th.sala.api.document.Documents#add}
     */
    public void keep(
            SubjectRef record, DocumentDraft draft, @Nullable Acting acting, SentFile file, Consumer<Document> kept) {
        documents.keep(draft, Placed.ON_RECORDS, acting == null ? null : acting.id(), file, id -> {
            DocumentRow row = rows.find(id).orElseThrow();
            DocumentVersion version = rows.version(id, row.latest()).orElseThrow();
            evidence.insert(record, row, version, null, people.current().id());
            kept.accept(row.with(version));
        });
    }

    /** Whether what came in can be opened; told whoever may see the record, which the caller has asked. */
    @Transactional(readOnly = true)
    public Optional<DocumentVersion.State> state(DocumentId id, int number) {
        return rows.version(id, number).map(DocumentVersion::state);
    }

    /**
     * Takes one back that was added by mistake: it goes into the trash and proves nothing any more.
     *
     * @throws RuleBroken where it is held by law or proves something else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(SubjectRef record, DocumentId id) {
        rows.hold(id).ifPresent(row -> {
            evidence.delete(record, id);
            facts.demandUnneeded(row);
            rows.trash(id, people.current().id());
            audit.note(row.reference(), "document.trashed", null, null);
        });
    }

    /** Lets one go with its record, whose department or level has changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(DocumentId id, DepartmentId department, Confidentiality level) {
        rows.hold(id)
                .filter(row -> !row.department().equals(department) || row.confidentiality() != level)
                .ifPresent(row -> {
                    rows.follow(id, department, level);
                    audit.note(
                            row.reference(),
                            "document.changed",
                            row,
                            rows.find(id).orElseThrow());
                });
    }
}
