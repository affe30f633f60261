package th.sala.core.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.Evidence;
import th.sala.api.people.PersonId;

/** Pinned places in documents. */
@Component
class EvidenceRows {
    private static final String PINNED =
            "select e.*, d.title, d.latest from core_evidence e join core_document d on d.id = e.document_id where ";

    private final JdbcClient database;
    private final Clock clock;

    EvidenceRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Evidence insert(SubjectRef record, DocumentRow row, DocumentVersion version, @Nullable Integer page, PersonId by) {
        var key = new GeneratedKeyHolder();
        database.sql("insert into core_evidence (module, kind, subject_id, document_id, number, page, hash, pinned_by,"
                        + " pinned_at) values (:module, :kind, :subject, :document, :number, :page, :hash, :by, :at)")
                .param("module", record.module())
                .param("kind", record.kind())
                .param("subject", record.id())
                .param("document", row.id().value())
                .param("number", version.number())
                .param("page", page)
                .param("hash", version.hash())
                .param("by", by.value())
                .param("at", DocumentRows.utc(clock.instant()))
                .update(key, "id");
        return find(Objects.requireNonNull(key.getKey()).longValue()).orElseThrow();
    }

    /** The records the document is attached to. */
    Set<SubjectRef> records(DocumentId id) {
        return new HashSet<>(
                database.sql("select module, kind, subject_id from core_document_link where document_id = ?")
                        .param(id.value())
                        .query((row, number) -> new SubjectRef(
                                row.getString("module"), row.getString("kind"), row.getString("subject_id")))
                        .list());
    }

    Optional<Evidence> find(long id) {
        return database.sql(PINNED + "e.id = ?")
                .param(id)
                .query(EvidenceRows::evidence)
                .optional();
    }

    void delete(long id) {
        database.sql("delete from core_evidence where id = ?").param(id).update();
    }

    void delete(SubjectRef record, DocumentId id) {
        database.sql("delete from core_evidence where module = ? and kind = ? and subject_id = ? and document_id = ?")
                .params(record.module(), record.kind(), record.id(), id.value())
                .update();
    }

    List<Evidence> of(SubjectRef record, Sight.Condition seen) {
        return database.sql(PINNED + "e.module = :module and e.kind = :kind and e.subject_id = :subject and "
                        + seen.sql() + " order by e.id")
                .param("module", record.module())
                .param("kind", record.kind())
                .param("subject", record.id())
                .params(seen.values())
                .query(EvidenceRows::evidence)
                .list();
    }

    /** What a document proves, the newest first. */
    List<Evidence> of(DocumentId document) {
        return database.sql(PINNED + "e.document_id = ? order by e.id desc")
                .param(document.value())
                .query(EvidenceRows::evidence)
                .list();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getLong("id"),
                new SubjectRef(row.getString("module"), row.getString("kind"), row.getString("subject_id")),
                new DocumentId(row.getLong("document_id")),
                row.getString("title"),
                row.getInt("number"),
                row.getObject("page", Integer.class),
                row.getString("hash"),
                new PersonId(row.getLong("pinned_by")),
                row.getObject("pinned_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt("latest"));
    }
}
