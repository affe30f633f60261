package th.sala.core.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.people.PersonId;
import th.sala.api.search.SearchEntry;
import th.sala.api.search.SearchReaders;
import th.sala.api.time.FiscalYear;
import th.sala.core.document.text.DocumentTexts;
import th.sala.core.search.CoreSource;

/**
 * Documents outside the trash whose newest version may be opened, by what is said of them and by their text. Whoever may
 * see one finds it; see {@link Sight}.
 */
@Component
class DocumentsFound implements CoreSource {
    private static final String FOUND = "select " + DocumentRows.COLUMNS + ", v.file_name, v.comment, v.hash,"
            + " (select k.name from core_document_kind k where k.id = d.kind_id) kind_name,"
            + " (select group_concat(t.tag separator ' · ') from core_document_tag t where t.document_id = d.id) tags,"
            + " (select group_concat(x.value separator ' · ') from core_document_value x where x.document_id = d.id) said"
            + " from core_document d join core_document_version v on v.document_id = d.id and v.number = d.latest"
            + " where d.trashed_at is null and d.destroyed_at is null and v.state = 'READY' and ";

    private static final Set<String> BESIDE_THE_POINT = Set.of(
            "document.moved",
            "document.opened",
            "document.attached",
            "document.detached",
            "document.pinned",
            "document.unpinned",
            "document.held");

    private final JdbcClient database;
    private final DocumentTexts texts;

    DocumentsFound(JdbcClient database, DocumentTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "document";
    }

    @Override
    public Set<String> besideThePoint() {
        return BESIDE_THE_POINT;
    }

    @Override
    public List<SearchEntry> of(Set<Long> ids) {
        return ids.isEmpty() ? List.of() : entries("d.id in (:ids)", Map.of("ids", ids));
    }

    @Override
    public List<SearchEntry> page(@Nullable String after, int limit) {
        return entries(
                "d.id > :after order by d.id limit :limit",
                Map.of("after", after == null ? 0 : Long.parseLong(after), "limit", limit));
    }

    private List<SearchEntry> entries(String condition, Map<String, ?> values) {
        List<Line> lines = database.sql(FOUND + condition)
                .params(values)
                .query((row, number) -> new Line(
                        DocumentRows.row(row, number),
                        row.getString("hash"),
                        Stream.of("kind_name", "tags", "said", "file_name", "comment")
                                .map(column -> word(row, column))
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.joining(" · "))))
                .list();
        Map<Long, Set<PersonId>> named =
                named(lines.stream().map(line -> line.document.id().value()).toList());
        return lines.stream()
                .map(line -> entry(line, named.getOrDefault(line.document.id().value(), Set.of())))
                .toList();
    }

    private static String word(ResultSet row, String column) {
        try {
            return Objects.requireNonNullElse(row.getString(column), "");
        } catch (SQLException broken) {
            throw new IllegalStateException(column, broken);
        }
    }

    private Map<Long, Set<PersonId>> named(List<Long> ids) {
        Map<Long, Set<PersonId>> named = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("select document_id, person_id from core_document_reader where document_id in (:ids)")
                    .param("ids", ids)
                    .query((row, number) -> named.computeIfAbsent(row.getLong(1), id -> new HashSet<>())
                            .add(new PersonId(row.getLong(2))))
                    .list();
        }
        return named;
    }

    private SearchEntry entry(Line line, Set<PersonId> named) {
        DocumentRow document = line.document;
        Optional<String> text = texts.text(line.hash);
        return new SearchEntry(
                document.reference(),
                document.title(),
                text.map(read -> line.words + "\n" + read).orElse(line.words),
                "search.kind.document",
                "documents/" + document.id().value() + "/preview",
                document.department(),
                new SearchReaders(document.rights().read(), false, document.confidentiality(), named),
                document.addedBy(),
                new FiscalYear(document.fiscalYear()),
                document.changedAt());
    }

    private record Line(DocumentRow document, String hash, String words) {}
}
