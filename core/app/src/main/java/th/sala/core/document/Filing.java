package th.sala.core.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.audit.Audit;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;

/** Where documents stand and what is said of them: filed, described, moved, put into the trash and taken out again. */
@Service
@OpenToAll("who may see or change a document is asked of each document")
public class Filing {
    /** An earlier end would be one more way to be rid of a document before its time. */
    static final Period SAID_WITHIN = Period.ofMonths(1);

    private final DocumentService documents;
    private final Folders folders;
    private final DocumentRows rows;
    private final FactRows facts;
    private final Sight sight;
    private final People people;
    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // a document, its place, its facts and the audit of one act
    Filing(
            DocumentService documents,
            Folders folders,
            DocumentRows rows,
            FactRows facts,
            Sight sight,
            People people,
            Audit audit,
            JdbcClient database,
            Clock clock) {
        this.documents = documents;
        this.folders = folders;
        this.rows = rows;
        this.facts = facts;
        this.sight = sight;
        this.people = people;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** Whether the signed-in person may put documents into the department's folders. */
    public boolean mayFile(DepartmentId department) {
        return people.may(DocumentPermissions.WRITE, department);
    }

    /**
     * Puts a file into a folder as a new document.
     *
     * @param folder null: directly below the department
     * @throws NotAllowed without the right to write there at that level
     * @throws RuleBroken as {@link th.sala.api.document.Documents#add}
     */
    public DocumentId file(DepartmentId department, @Nullable Long folder, Confidentiality level, SentFile file) {
        people.demand(DocumentPermissions.WRITE, department, level);
        if (folder != null) {
            folders.placed(folder, department);
        }
        var draft = new DocumentDraft("", null, department, level, DocumentPermissions.FILED, List.of());
        return documents.add(draft, new Placed(true, folder), file);
    }

    /** What is said of the document, unless it may not be seen. */
    @Transactional(readOnly = true)
    public Optional<DocumentFacts> facts(DocumentId id) {
        return sight.find(id).map(facts::of);
    }

    /** Where the document stands, its department aside; empty directly below it, or on records only. */
    @Transactional(readOnly = true)
    public Optional<Folder> folder(DocumentId id) {
        return sight.find(id).map(DocumentRow::folder).flatMap(folders::find);
    }

    /** Whether an order stands by which it must not be destroyed; which one is told to whoever keeps it, see {@link Holds}. */
    @Transactional(readOnly = true)
    public boolean isHeld(DocumentId id) {
        return sight.find(id).map(DocumentRow::id).filter(facts::isHeld).isPresent();
    }

    /** When and by which list its files were destroyed; empty where they were not. */
    @Transactional(readOnly = true)
    public Optional<Destroyed> destroyed(DocumentId id) {
        return sight.find(id).flatMap(facts::destroyed);
    }

    /** Whether the signed-in person may change it now. */
    @Transactional(readOnly = true)
    public boolean mayChange(DocumentId id) {
        return sight.find(id)
                .filter(row -> row.trashedAt() == null && row.destroyedAt() == null)
                .filter(sight::mayWrite)
                .isPresent();
    }

    /**
     * Changes what is said of a document. To keep it for a shorter time than before is up to who keeps the documents of its
     * department; that its matter has ended may be said by whoever writes, within {@link #SAID_WITHIN}.
     *
     * @param version the person saw
     * @throws StaleVersion where somebody changed it meanwhile
     * @throws NotAllowed where the person may not write at the level before, or at the new one
     * @throws RuleBroken at the field that is wrong
     */
    @Transactional
    public void change(DocumentId id, int version, DocumentFacts said) {
        DocumentRow row = sight.writable(id);
        if (row.version() != version) {
            throw new StaleVersion(row.reference());
        }
        if (!people.may(row.rights().write(), row.department(), said.confidentiality())) {
            throw RuleBroken.at("confidentiality", "document.rule.notCleared");
        }
        DocumentFacts before = facts.of(row);
        DocumentFacts clean = facts.checked(said);
        if (!people.may(DocumentPermissions.KEEP, row.department(), row.confidentiality())) {
            demandKept(id, before, clean);
        }
        facts.write(id, clean);
        audit.note(row.reference(), "document.changed", before, clean);
    }

    private void demandKept(DocumentId id, DocumentFacts before, DocumentFacts said) {
        if (!facts.leaving(id, said.kind(), said.closedOn())
                .isBefore(facts.leaving(id, before.kind(), before.closedOn()))) {
            return;
        }
        if (!Objects.equals(before.kind(), said.kind())) {
            throw RuleBroken.at("kind", "document.rule.kindShorter");
        }
        LocalDate closed = said.closedOn();
        boolean lately = closed != null && !closed.isBefore(LocalDate.now(clock).minus(SAID_WITHIN));
        if (before.closedOn() != null || !lately) {
            throw RuleBroken.at("closedOn", "document.rule.closedEarly");
        }
    }

    /**
     * Moves documents of one department into another of its folders.
     *
     * @param folder null: directly below the department
     */
    @Transactional
    public void move(Collection<DocumentId> moved, @Nullable Long folder) {
        for (DocumentId id : inOrder(moved)) {
            DocumentRow row = sight.writable(id);
            if (folder != null) {
                folders.placed(folder, row.department());
            }
            database.sql("update core_document set filed = true, folder_id = :folder, version = version + 1"
                            + " where id = :id")
                    .param("folder", folder)
                    .param("id", id.value())
                    .update();
            audit.note(row.reference(), "document.moved", row.folder(), folder);
        }
    }

    /** So that two who lock the same ones do not wait for each other. */
    private static List<DocumentId> inOrder(Collection<DocumentId> ids) {
        return ids.stream().sorted(Comparator.comparingLong(DocumentId::value)).toList();
    }

    /**
     * Puts documents into the trash, where they stay for the portal's number of days.
     *
     * @throws RuleBroken where one is held by law or proves something
     */
    @Transactional
    public void trash(Collection<DocumentId> thrown) {
        for (DocumentId id : inOrder(thrown)) {
            DocumentRow row = sight.writable(id);
            facts.demandUnneeded(row);
            rows.trash(id, people.current().id());
            audit.note(row.reference(), "document.trashed", null, null);
        }
    }

    /** Takes documents out of the trash, back to where they were. */
    @Transactional
    public void restore(Collection<DocumentId> restored) {
        for (DocumentId id : inOrder(restored)) {
            DocumentRow row = sight.readable(id);
            sight.demandWrite(row);
            int back = database.sql(
                            "update core_document set trashed_at = null, trashed_by = null, version = version + 1"
                                    + " where id = ? and trashed_at is not null and destroyed_at is null")
                    .param(id.value())
                    .update();
            if (back > 0) {
                audit.note(row.reference(), "document.restored", null, null);
            }
        }
    }
}
