package th.sala.core.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentKindName;
import th.sala.api.document.DocumentRights;
import th.sala.api.document.DocumentVersion;
import th.sala.api.people.ActingId;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.ThaiDates;
import th.sala.core.document.check.FileChecks;
import th.sala.core.document.check.Refusal;
import th.sala.core.document.text.DocumentTexts;

/** Documents and their versions in the database. */
@Component
class DocumentRows {
    static final String COLUMNS = "d.*, (select k.code from core_document_kind k where k.id = d.kind_id) kind_code";

    private static final String OF_RECORD = "exists (select 1 from core_document_link l where l.document_id = d.id"
            + " and l.module = :module and l.kind = :kind and l.subject_id = :subject)";
    private static final String WITH_NEWEST =
            " from core_document d join core_document_version v on v.document_id = d.id and v.number = d.latest";
    static final int MOST_OF_RECORD = 500;

    private final JdbcClient database;
    private final DocumentTexts texts;
    private final FileChecks checks;
    private final Clock clock;

    DocumentRows(JdbcClient database, DocumentTexts texts, FileChecks checks, Clock clock) {
        this.database = database;
        this.texts = texts;
        this.checks = checks;
        this.clock = clock;
    }

    Optional<DocumentRow> find(DocumentId id) {
        return read(id, "");
    }

    /** Holds it until the end of the transaction. */
    Optional<DocumentRow> hold(DocumentId id) {
        return read(id, " for update");
    }

    private Optional<DocumentRow> read(DocumentId id, String how) {
        return database.sql("select " + COLUMNS + " from core_document d where d.id = ?" + how)
                .param(id.value())
                .query(DocumentRows::row)
                .optional();
    }

    DocumentId insert(DocumentDraft draft, Placed placed, String title, PersonId by) {
        Instant now = clock.instant();
        DocumentKindName kind = draft.kind();
        if (kind != null) {
            database.sql("insert ignore into core_document_kind (code, name, name_en) values (?, ?, ?)")
                    .params(kind.code(), kind.name(), kind.nameEn())
                    .update();
        }
        var key = new GeneratedKeyHolder();
        database.sql("""
                insert into core_document (title, kind_id, department_id, filed, folder_id, read_permission, write_permission,
                    confidentiality, fiscal_year, added_by, added_at, changed_at)
                values (:title, (select id from core_document_kind where code = :kind), :department, :filed, :folder, :read, :write,
                    :level, :year, :by, :at, :at)\
                """)
                .param("title", title)
                .param("kind", kind == null ? null : kind.code())
                .param("department", draft.department().value())
                .param("filed", placed.filed())
                .param("folder", placed.folder())
                .param("read", draft.rights().read())
                .param("write", draft.rights().write())
                .param("level", draft.confidentiality().name())
                .param(
                        "year",
                        FiscalYear.of(LocalDate.ofInstant(now, ThaiDates.ZONE)).year())
                .param("by", by.value())
                .param("at", utc(now))
                .update(key, "id");
        return new DocumentId(Objects.requireNonNull(key.getKey()).longValue());
    }

    DocumentVersion insert(
            DocumentId id, int number, Accepted file, String comment, PersonId by, @Nullable ActingId acting) {
        Instant now = clock.instant();
        var state = file.held() ? DocumentVersion.State.HELD : DocumentVersion.State.READY;
        database.sql(
                        "insert into core_document_version (document_id, number, hash, size, media_type, file_name, comment,"
                                + " state, added_by, acting_id, added_at) values (:id, :number, :hash, :size, :type, :name, :comment,"
                                + " :state, :by, :acting, :at)")
                .param("id", id.value())
                .param("number", number)
                .param("hash", file.bytes().hash().hex())
                .param("size", file.bytes().size())
                .param("type", file.mediaType())
                .param("name", file.name())
                .param("comment", comment)
                .param("state", state.name())
                .param("by", by.value())
                .param("acting", acting == null ? null : acting.value())
                .param("at", utc(now))
                .update();
        if (file.held()) {
            checks.await(file.bytes().hash().hex());
        } else {
            texts.await(
                    file.bytes().hash().hex(), file.mediaType(), file.bytes().size());
        }
        newest(id, number, now);
        return new DocumentVersion(
                id,
                number,
                file.name(),
                file.mediaType(),
                file.bytes().size(),
                file.bytes().hash().hex(),
                comment,
                by,
                now,
                state);
    }

    /** The same file once more as the newest version. */
    DocumentVersion copy(DocumentVersion earlier, int number, PersonId by, @Nullable ActingId acting) {
        Instant now = clock.instant();
        database.sql(
                        "insert into core_document_version (document_id, number, hash, size, media_type, file_name, comment,"
                                + " state, added_by, acting_id, added_at)"
                                + " select document_id, :number, hash, size, media_type, file_name, '', state, :by, :acting, :at"
                                + " from core_document_version where document_id = :id and number = :earlier")
                .param("number", number)
                .param("by", by.value())
                .param("acting", acting == null ? null : acting.value())
                .param("at", utc(now))
                .param("id", earlier.document().value())
                .param("earlier", earlier.number())
                .update();
        newest(earlier.document(), number, now);
        return version(earlier.document(), number).orElseThrow();
    }

    private void newest(DocumentId id, int number, Instant now) {
        database.sql("update core_document set latest = ?, changed_at = ?, version = version + 1 where id = ?")
                .params(number, utc(now), id.value())
                .update();
    }

    void follow(DocumentId id, DepartmentId department, Confidentiality level) {
        database.sql(
                        "update core_document set department_id = ?, confidentiality = ?, version = version + 1 where id = ?")
                .params(department.value(), level.name(), id.value())
                .update();
    }

    void trash(DocumentId id, PersonId by) {
        database.sql("update core_document set trashed_at = ?, trashed_by = ?, version = version + 1 where id = ?")
                .params(utc(clock.instant()), by.value(), id.value())
                .update();
    }

    Optional<DocumentVersion> version(DocumentId id, int number) {
        return database.sql("select * from core_document_version where document_id = ? and number = ?")
                .params(id.value(), number)
                .query((row, n) -> version(row))
                .optional();
    }

    /** How many pages a file has, where it has some and they were counted. */
    Optional<Integer> pages(DocumentVersion version) {
        String hash = version.hash();
        return hash == null || !version.mediaType().equals("application/pdf") ? Optional.empty() : texts.pages(hash);
    }

    Optional<Refusal> refusal(DocumentId id, int number) {
        return version(id, number)
                .filter(version -> version.state() == DocumentVersion.State.REFUSED)
                .map(DocumentVersion::hash)
                .flatMap(checks::refusal);
    }

    List<DocumentVersion> versions(DocumentId id) {
        return database.sql("select * from core_document_version where document_id = ? order by number desc")
                .param(id.value())
                .query((row, n) -> version(row))
                .list();
    }

    List<Document> of(SubjectRef record, Sight.Condition seen) {
        return database.sql("select " + COLUMNS + ", v.*" + WITH_NEWEST + " where d.trashed_at is null and " + OF_RECORD
                        + " and " + seen.sql() + " order by d.changed_at desc, d.id desc limit " + MOST_OF_RECORD)
                .param("module", record.module())
                .param("kind", record.kind())
                .param("subject", record.id())
                .params(seen.values())
                .query((row, n) -> row(row, n).with(version(row)))
                .list();
    }

    /** Whether a record has as many documents as it may, those in the trash aside. */
    boolean isFull(SubjectRef record) {
        return database.sql("select count(*) from core_document d where d.trashed_at is null and " + OF_RECORD)
                        .param("module", record.module())
                        .param("kind", record.kind())
                        .param("subject", record.id())
                        .query(Integer.class)
                        .single()
                >= MOST_OF_RECORD;
    }

    void attach(DocumentId id, SubjectRef record) {
        database.sql("insert ignore into core_document_link (document_id, module, kind, subject_id, added_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id.value(), record.module(), record.kind(), record.id(), utc(clock.instant()))
                .update();
    }

    boolean detach(DocumentId id, SubjectRef record) {
        return database.sql("delete from core_document_link"
                                + " where document_id = ? and module = ? and kind = ? and subject_id = ?")
                        .params(id.value(), record.module(), record.kind(), record.id())
                        .update()
                > 0;
    }

    static DocumentRow row(ResultSet row, int number) throws SQLException {
        return new DocumentRow(
                new DocumentId(row.getLong("d.id")),
                row.getString("title"),
                row.getString("kind_code"),
                new DepartmentId(row.getLong("department_id")),
                row.getObject("folder_id", Long.class),
                row.getBoolean("filed"),
                new DocumentRights(row.getString("read_permission"), row.getString("write_permission")),
                Confidentiality.valueOf(row.getString("confidentiality")),
                row.getInt("fiscal_year"),
                row.getInt("latest"),
                new PersonId(row.getLong("d.added_by")),
                moment(row, "d.added_at"),
                moment(row, "changed_at"),
                row.getObject("closed_on", LocalDate.class),
                momentIfAny(row, "trashed_at"),
                momentIfAny(row, "destroyed_at"),
                row.getInt("version"));
    }

    private static DocumentVersion version(ResultSet row) throws SQLException {
        return new DocumentVersion(
                new DocumentId(row.getLong("document_id")),
                row.getInt("number"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("hash"),
                row.getString("comment"),
                new PersonId(row.getLong("added_by")),
                moment(row, "added_at"),
                DocumentVersion.State.valueOf(row.getString("state")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(momentIfAny(row, column), column);
    }

    private static @Nullable Instant momentIfAny(ResultSet row, String column) throws SQLException {
        LocalDateTime read = row.getObject(column, LocalDateTime.class);
        return read == null ? null : read.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
