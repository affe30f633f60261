package th.sala.core.document;

import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.Documents;
import th.sala.api.document.Evidence;
import th.sala.api.document.SentFile;
import th.sala.api.people.Acting;
import th.sala.api.people.ActingId;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.core.document.check.Refusal;
import th.sala.core.document.store.ContentHash;
import th.sala.core.document.store.Contents;

/** Keeps documents and their versions. */
@Service
@OpenToAll("who may see or change a document is asked of each document")
class DocumentService implements Documents, Versions {
    private static final int LONGEST_COMMENT = 1000;

    private final Intake intake;
    private final Contents contents;
    private final DocumentRows rows;
    private final EvidenceRows evidence;
    private final Sight sight;
    private final People people;
    private final Audit audit;
    private final TransactionTemplate transaction;

    @SuppressWarnings("TooManyParameters") // bytes, rows, rights and the audit of one act
    DocumentService(
            Intake intake,
            Contents contents,
            DocumentRows rows,
            EvidenceRows evidence,
            Sight sight,
            People people,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.intake = intake;
        this.contents = contents;
        this.rows = rows;
        this.evidence = evidence;
        this.sight = sight;
        this.people = people;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public DocumentId add(DocumentDraft draft, SentFile file) {
        return add(draft, Placed.ON_RECORDS, file);
    }

    /** As {@link #add(DocumentDraft, SentFile)}, also into a folder. */
    DocumentId add(DocumentDraft draft, Placed placed, SentFile file) {
        sight.demandWrite(draft.rights(), draft.department(), draft.confidentiality());
        return keep(
                draft,
                placed,
                acting(draft.rights().write(), draft.department()),
                file,
                id -> sight.demandWrite(draft.rights(), draft.department(), draft.confidentiality()));
    }

    /**
     * Keeps a file for whoever has asked for the right to.
     *
     * @param acting by which appointment; null in the own right
     * @param kept runs at the end of the transaction that keeps it
     */
    DocumentId keep(
            DocumentDraft draft, Placed placed, @Nullable ActingId acting, SentFile file, Consumer<DocumentId> kept) {
        // no transaction stays open while bytes come in
        try (Accepted accepted = intake.receive(file)) {
            return done(() -> {
                String title = Texts.title(draft.title().isBlank() ? accepted.title() : draft.title());
                Person me = people.current();
                contents.keep(accepted.bytes(), accepted.mediaType());
                DocumentId id = rows.insert(draft, placed, title, me.id());
                DocumentVersion first = rows.insert(id, 1, accepted, "", me.id(), acting);
                draft.records().forEach(record -> attached(id, record));
                audit.note(DocumentRow.reference(id), "document.added", null, first);
                kept.accept(id);
                return id;
            });
        }
    }

    @Override
    public DocumentVersion addVersion(DocumentId id, int known, String comment, SentFile file) {
        sight.demandWrite(sight.readable(id));
        String why = Texts.checked("comment", comment, LONGEST_COMMENT);
        try (Accepted accepted = intake.receive(file)) {
            return done(() -> {
                DocumentRow held = demandNewest(id, known);
                contents.keep(accepted.bytes(), accepted.mediaType());
                return noted(
                        held,
                        rows.insert(
                                id, known + 1, accepted, why, people.current().id(), acting(held)));
            });
        }
    }

    @Override
    @Transactional
    public DocumentVersion restore(DocumentId id, int known, int number) {
        DocumentRow held = demandNewest(id, known);
        DocumentVersion earlier = ready(held, number);
        return noted(held, rows.copy(earlier, known + 1, people.current().id(), acting(held)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(DocumentId id, int number) {
        return sight.find(id).flatMap(row -> rows.refusal(id, number));
    }

    private DocumentRow demandNewest(DocumentId id, int known) {
        DocumentRow held = sight.writable(id);
        if (held.latest() != known) {
            throw new StaleVersion(held.reference());
        }
        return held;
    }

    private DocumentVersion noted(DocumentRow row, DocumentVersion added) {
        audit.note(row.reference(), "document.version.added", null, added);
        return added;
    }

    private @Nullable ActingId acting(DocumentRow row) {
        return acting(row.rights().write(), row.department());
    }

    private @Nullable ActingId acting(String permission, DepartmentId department) {
        return people.actingFor(permission, department).map(Acting::id).orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Document> find(DocumentId id) {
        return sight.find(id).flatMap(row -> rows.version(id, row.latest()).map(row::with));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> of(SubjectRef record) {
        return rows.of(record, sight.readable());
    }

    @Override
    @Transactional(readOnly = true)
    public List<DocumentVersion> versions(DocumentId id) {
        return sight.find(id).map(row -> rows.versions(id)).orElse(List.of());
    }

    @Override
    public InputStream open(DocumentId id, int number) {
        DocumentVersion version = ready(sight.readable(id), number);
        return Channels.newInputStream(
                contents.open(new ContentHash(Objects.requireNonNull(version.hash(), "a version that is ready"))));
    }

    @Override
    @Transactional
    public void attach(DocumentId id, SubjectRef record) {
        DocumentRow row = sight.writable(id);
        attached(id, record);
        audit.note(row.reference(), "document.attached", null, record);
    }

    private void attached(DocumentId id, SubjectRef record) {
        if (rows.isFull(record)) {
            throw RuleBroken.at("file", "document.rule.tooMany", DocumentRows.MOST_OF_RECORD);
        }
        rows.attach(id, record);
    }

    @Override
    public int mostAtOnce() {
        return intake.mostAtOnce();
    }

    @Override
    @Transactional
    public void detach(DocumentId id, SubjectRef record) {
        DocumentRow row = sight.writable(id);
        if (rows.detach(id, record)) {
            audit.note(row.reference(), "document.detached", record, null);
        }
    }

    @Override
    @Transactional
    public Evidence pin(SubjectRef record, DocumentId id, int number, @Nullable Integer page) {
        DocumentRow row = sight.kept(id);
        DocumentVersion version = ready(row, number);
        if (page != null && page < 1) {
            throw RuleBroken.at("page", "document.rule.page");
        }
        rows.pages(version).filter(pages -> page != null && page > pages).ifPresent(pages -> {
            throw RuleBroken.at("page", "document.rule.noPage", pages);
        });
        Evidence pinned =
                evidence.insert(record, row, version, page, people.current().id());
        audit.note(row.reference(), "document.pinned", null, pinned);
        return pinned;
    }

    @Override
    @Transactional
    public void unpin(long id) {
        evidence.find(id).ifPresent(pinned -> {
            DocumentRow row = sight.readable(pinned.document());
            if (!pinned.pinnedBy().equals(people.current().id())) {
                sight.demandWrite(row);
            }
            evidence.delete(id);
            audit.note(row.reference(), "document.unpinned", pinned, null);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Evidence> evidence(SubjectRef record) {
        return evidence.of(record, sight.readable());
    }

    private DocumentVersion ready(DocumentRow row, int number) {
        DocumentVersion version = rows.version(row.id(), number)
                .orElseThrow(() -> RuleBroken.at("version", "document.rule.noVersion", number));
        if (version.state() != DocumentVersion.State.READY) {
            throw RuleBroken.at("version", "document.rule." + version.state().name());
        }
        return version;
    }

    private <T> T done(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }
}
