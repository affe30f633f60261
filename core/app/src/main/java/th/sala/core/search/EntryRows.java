package th.sala.core.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.api.search.SearchEntry;
import th.sala.api.text.ThaiText;
import th.sala.api.time.FiscalYear;

/**
 * The entries in the database. A row is its own place in the queue: it is pending until the index knows its present
 * state, so that a change and its order to the index are one write of one transaction.
 */
@Component
class EntryRows {
    private static final int LONGEST_TITLE = 500;
    /** What is said of a document stands before its text, which may be as long as the portal reads any. */
    private static final int LONGEST_TEXT = SearchEntry.LONGEST_TEXT + 50_000;

    private static final List<String> COMPARED = List.of(
            "kind_key",
            "title",
            "body",
            "link",
            "department_id",
            "read_permission",
            "read_anywhere",
            "confidentiality",
            "readers",
            "author_id",
            "fiscal_year",
            "changed_at");
    // the collation takes small and capital letters for the same
    private static final String SAME = COMPARED.stream()
            .map(column -> "binary " + column + " <=> binary values(" + column + ")")
            .collect(Collectors.joining(" and ", "(not gone and ", ")"));
    private static final String PUT = "insert into core_search_entry (module, kind, subject_id, written_at, "
            + String.join(", ", COMPARED)
            + ") values (:module, :kind, :subject, :now, :" + String.join(", :", COMPARED)
            // assignments count from left to right
            + ") on duplicate key update pending = pending or not " + SAME + ", stamp = stamp + (not " + SAME
            + "), gone = false, written_at = values(written_at), "
            + COMPARED.stream().map(c -> c + " = values(" + c + ")").collect(Collectors.joining(", "));

    private static final String TITLES = "select id, module, kind, subject_id, kind_key, title, link, department_id,"
            + " read_permission, read_anywhere, confidentiality, readers, gone from core_search_entry where ";

    // one that is not there is held as one that has gone
    private static final String HOLD = "insert into core_search_entry"
            + " (module, kind, subject_id, written_at, kind_key, title, body, link, gone)"
            + " values (:module, :kind, :subject, :now, '', '', '', '', true) on duplicate key update id = id";

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    EntryRows(JdbcClient database, NamedParameterJdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Lets nobody else write these entries until the end of the transaction: what is read of the records after this is no
     * older than what any other has written.
     */
    void hold(List<SubjectRef> subjects) {
        LocalDateTime now = now();
        batches.batchUpdate(
                HOLD, subjects.stream().map(subject -> named(subject, now)).toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource named(SubjectRef subject, LocalDateTime now) {
        return new MapSqlParameterSource("now", now)
                .addValue("module", subject.module())
                .addValue("kind", subject.kind())
                .addValue("subject", subject.id());
    }

    void put(List<SearchEntry> entries) {
        LocalDateTime now = now();
        batches.batchUpdate(
                PUT, entries.stream().map(entry -> values(entry, now)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource values(SearchEntry entry, LocalDateTime now) {
        DepartmentId department = entry.department();
        PersonId author = entry.author();
        FiscalYear year = entry.year();
        Instant changed = entry.changedAt();
        return named(entry.subject(), now)
                .addValue("kind_key", entry.kindKey())
                .addValue("title", cut(ThaiText.clean(entry.title()), LONGEST_TITLE))
                .addValue("body", cut(ThaiText.clean(entry.text()), LONGEST_TEXT))
                .addValue("link", entry.link())
                .addValue("department_id", department == null ? null : department.value())
                .addValue("read_permission", entry.readers().permission())
                .addValue("read_anywhere", entry.readers().anywhere())
                .addValue("confidentiality", entry.readers().confidentiality().name())
                .addValue("readers", readers(entry))
                .addValue("author_id", author == null ? null : author.value())
                .addValue("fiscal_year", year == null ? null : year.year())
                .addValue("changed_at", changed == null ? null : LocalDateTime.ofInstant(changed, ZoneOffset.UTC));
    }

    private static String readers(SearchEntry entry) {
        return entry.readers().named().stream()
                .map(person -> Long.toString(person.value()))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Takes away what is {@link #hold held}. */
    void remove(List<SubjectRef> subjects) {
        LocalDateTime now = now();
        batches.batchUpdate(
                "update core_search_entry set gone = true, pending = true, stamp = stamp + 1"
                        + " where module = :module and kind = :kind and subject_id = :subject and not gone",
                subjects.stream().map(subject -> named(subject, now)).toArray(SqlParameterSource[]::new));
    }

    /** Takes away what was not written since then: it is not there any more. */
    void removeOlder(String module, String kind, LocalDateTime than) {
        database.sql("update core_search_entry set gone = true, pending = true, stamp = stamp + 1"
                        + " where module = ? and kind = ? and written_at < ? and not gone")
                .params(module, kind, than)
                .update();
    }

    /** Entries without their texts, whoever may see them. */
    List<EntryRow> titles(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(TITLES + "id in (:ids)")
                        .param("ids", ids)
                        .query(EntryRow::withoutText)
                        .list();
    }

    /** As {@link #titles(List)}, of records. */
    List<EntryRow> titles(Set<SubjectRef> subjects) {
        return subjects.stream()
                .flatMap(subject -> database
                        .sql(TITLES + "module = ? and kind = ? and subject_id = ?")
                        .params(subject.module(), subject.kind(), subject.id())
                        .query(EntryRow::withoutText)
                        .list()
                        .stream())
                .toList();
    }

    /** Ids of those the index does not know yet, the first written first. */
    List<Long> pending(int most) {
        return database.sql("select id from core_search_entry where pending order by id limit ?")
                .param(most)
                .query(Long.class)
                .list();
    }

    long countPending() {
        return count("select count(*) from core_search_entry where pending");
    }

    long count() {
        return count("select count(*) from core_search_entry");
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    /** The index knows this state of an entry; one that has changed meanwhile goes on waiting. */
    void known(List<EntryRow> entries) {
        batches.batchUpdate(
                "update core_search_entry set pending = false where id = :id and stamp = :stamp",
                entries.stream().filter(e -> !e.gone()).map(EntryRows::state).toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                "delete from core_search_entry where id = :id and stamp = :stamp and gone",
                entries.stream().filter(EntryRow::gone).map(EntryRows::state).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource state(EntryRow entry) {
        return new MapSqlParameterSource("id", entry.id()).addValue("stamp", entry.stamp());
    }

    /** The index knows none of them. */
    void allPending() {
        database.sql("update core_search_entry set pending = true").update();
    }

    List<String> permissions() {
        return database.sql("select distinct read_permission from core_search_entry where read_permission is not null")
                .query(String.class)
                .list();
    }

    /** When all entries of a kind were told last; empty where they are to be told. */
    Optional<LocalDate> toldOn(String module, String kind) {
        return database.sql(
                        "select told_on from core_search_source where module = ? and kind = ? and told_on is not null")
                .params(module, kind)
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Notes when all entries of a kind were told.
     *
     * @param day null: they are to be told anew
     */
    void told(String module, String kind, @Nullable LocalDate day) {
        database.sql("insert into core_search_source (module, kind, told_on) values (:module, :kind, :day)"
                        + " on duplicate key update told_on = values(told_on)")
                .param("module", module)
                .param("kind", kind)
                .param("day", day)
                .update();
    }

    /** The mark of the index that knows all that is not pending; empty where there is none. */
    Optional<String> mark() {
        return database.sql("select value from core_setting where name = 'search.index'")
                .query(String.class)
                .optional();
    }

    void mark(String mark) {
        database.sql("replace into core_setting values ('search.index', ?)")
                .param(mark)
                .update();
    }
}
