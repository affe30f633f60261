package th.sala.core.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.api.search.SearchReaders;

/** A row of what can be found: the only entity that is indexed, so that the index holds no class of a module. */
@Entity
@Immutable
@Table(name = "core_search_entry")
@Indexed(index = "entry")
@TypeBinding(binder = @TypeBinderRef(type = EntryFields.class))
@SuppressWarnings("NullAway.Init") // filled by what reads the row
class EntryRow {
    @Id
    private Long id;

    private String module;
    private String kind;
    private String subjectId;
    private String kindKey;
    private String title;

    @Column(columnDefinition = "mediumtext")
    private String body;

    private String link;
    private @Nullable Long departmentId;
    private @Nullable String readPermission;
    private boolean readAnywhere;
    private String confidentiality;
    private String readers;
    private @Nullable Long authorId;
    private @Nullable Short fiscalYear;
    private @Nullable LocalDateTime changedAt;
    private int stamp;
    private boolean gone;

    protected EntryRow() {}

    /** All but the text, which may be a whole book. */
    static EntryRow withoutText(ResultSet row, int number) throws SQLException {
        var entry = new EntryRow();
        entry.id = row.getLong("id");
        entry.module = row.getString("module");
        entry.kind = row.getString("kind");
        entry.subjectId = row.getString("subject_id");
        entry.kindKey = row.getString("kind_key");
        entry.title = row.getString("title");
        entry.body = "";
        entry.link = row.getString("link");
        entry.departmentId = row.getObject("department_id", Long.class);
        entry.readPermission = row.getString("read_permission");
        entry.readAnywhere = row.getBoolean("read_anywhere");
        entry.confidentiality = row.getString("confidentiality");
        entry.readers = row.getString("readers");
        entry.gone = row.getBoolean("gone");
        return entry;
    }

    long id() {
        return id;
    }

    SubjectRef subject() {
        return new SubjectRef(module, kind, subjectId);
    }

    String module() {
        return module;
    }

    String kindKey() {
        return kindKey;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    String link() {
        return link;
    }

    @Nullable
    DepartmentId department() {
        return departmentId == null ? null : new DepartmentId(departmentId);
    }

    @Nullable
    PersonId author() {
        return authorId == null ? null : new PersonId(authorId);
    }

    @Nullable
    Integer year() {
        return fiscalYear == null ? null : fiscalYear.intValue();
    }

    @Nullable
    Instant changedAt() {
        return changedAt == null ? null : changedAt.toInstant(ZoneOffset.UTC);
    }

    int stamp() {
        return stamp;
    }

    boolean gone() {
        return gone;
    }

    /** The words of those who may find it. */
    Set<String> readerTerms() {
        return ReaderTerms.of(
                new SearchReaders(readPermission, readAnywhere, Confidentiality.valueOf(confidentiality), named()),
                department());
    }

    private Set<PersonId> named() {
        return Arrays.stream(readers.split(","))
                .filter(person -> !person.isEmpty())
                .map(person -> new PersonId(Long.parseLong(person)))
                .collect(Collectors.toSet());
    }
}
