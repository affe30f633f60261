package th.sala.core.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.document.DocumentId;
import th.sala.api.people.PersonId;

/** What is said of documents, in the database. */
@Component
class FactRows {
    private static final int LONGEST_TAG = 60;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_VALUE = 500;

    private final JdbcClient database;
    private final DocumentKinds kinds;
    private final Clock clock;

    FactRows(JdbcClient database, DocumentKinds kinds, Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.clock = clock;
    }

    DocumentFacts of(DocumentRow row) {
        long id = row.id().value();
        Set<String> tags = new TreeSet<>(database.sql("select tag from core_document_tag where document_id = ?")
                .param(id)
                .query(String.class)
                .list());
        Map<Long, String> values = new HashMap<>();
        database.sql("select field_id, value from core_document_value where document_id = ?")
                .param(id)
                .query((found, number) -> values.put(found.getLong("field_id"), found.getString("value")))
                .list();
        List<PersonId> readers = database.sql(
                        "select person_id from core_document_reader where document_id = ? order by person_id")
                .param(id)
                .query((found, number) -> new PersonId(found.getLong("person_id")))
                .list();
        Long kind = kinds.ids().get(row.kind());
        return new DocumentFacts(row.title(), kind, row.confidentiality(), tags, values, readers, row.closedOn());
    }

    /** @throws RuleBroken at the field that is wrong; that of a kind is called {@code value} and its id */
    DocumentFacts checked(DocumentFacts said) {
        Set<String> tags = new HashSet<>();
        for (String tag : said.tags()) {
            String clean = Texts.checked("tags", tag, LONGEST_TAG);
            if (!clean.isEmpty()) {
                tags.add(clean);
            }
        }
        if (tags.size() > MOST_TAGS) {
            throw RuleBroken.at("tags", "document.rule.tags", MOST_TAGS);
        }
        LocalDate closed = said.closedOn();
        if (closed != null && closed.isAfter(LocalDate.now(clock))) {
            throw RuleBroken.at("closedOn", "document.rule.closedLater");
        }
        return new DocumentFacts(
                Texts.title(said.title()),
                said.kind(),
                said.confidentiality(),
                tags,
                values(said),
                said.readers(),
                closed);
    }

    private Map<Long, String> values(DocumentFacts said) {
        Map<Long, String> clean = new HashMap<>();
        Long kind = said.kind();
        if (kind == null) {
            return clean;
        }
        for (DocumentKind.Field field : kinds.find(kind).fields()) {
            String name = "value" + field.id();
            String value = Texts.checked(name, said.values().getOrDefault(field.id(), ""), LONGEST_VALUE);
            if (field.required() && value.isEmpty()) {
                throw RuleBroken.at(name, "document.rule.valueMissing");
            }
            if (!value.isEmpty()) {
                field.type().check(name, value, field);
                clean.put(field.id(), value);
            }
        }
        return clean;
    }

    void write(DocumentId id, DocumentFacts facts) {
        database.sql("update core_document set title = :title, kind_id = :kind, confidentiality = :level,"
                        + " closed_on = :closed, version = version + 1 where id = :id")
                .param("title", facts.title())
                .param("kind", facts.kind())
                .param("level", facts.confidentiality().name())
                .param("closed", facts.closedOn())
                .param("id", id.value())
                .update();
        // what the kind asks no more stays with the document
        database.sql("delete v from core_document_value v join core_document_field f on f.id = v.field_id"
                        + " where v.document_id = :id and not (f.kind_id <=> :kind and f.place < 0)")
                .param("id", id.value())
                .param("kind", facts.kind())
                .update();
        for (String table : List.of("core_document_tag", "core_document_reader")) {
            database.sql("delete from " + table + " where document_id = ?")
                    .param(id.value())
                    .update();
        }
        facts.tags()
                .forEach(tag -> database.sql("insert into core_document_tag (document_id, tag) values (?, ?)")
                        .params(id.value(), tag)
                        .update());
        facts.values()
                .forEach((field, value) -> database.sql(
                                "insert into core_document_value (document_id, field_id, value) values (?, ?, ?)")
                        .params(id.value(), field, value)
                        .update());
        facts.readers()
                .forEach(reader -> database.sql(
                                "insert into core_document_reader (document_id, person_id) values (?, ?)")
                        .params(id.value(), reader.value())
                        .update());
    }

    /** When the trash would let the document go, its days there aside, were it of that kind and its matter ended that day. */
    Leaving leaving(DocumentId id, @Nullable Long kind, @Nullable LocalDate closedOn) {
        return database.sql("select k.id is not null has_kind, k.kept_years, " + KeptRows.LAST_DAY + " last_day"
                        + " from (select added_at, fiscal_year, cast(:closed as date) closed_on from core_document"
                        + " where id = :id) d left join core_document_kind k on k.id = :kind")
                .param("id", id.value())
                .param("kind", kind)
                .param("closed", closedOn)
                .query((found, number) -> Leaving.of(
                        LocalDate.MIN,
                        found.getBoolean("has_kind"),
                        found.getObject("kept_years", Integer.class),
                        found.getObject("last_day", LocalDate.class)))
                .single();
    }

    boolean isHeld(DocumentId id) {
        return exists(
                id,
                "core_hold_document h join core_hold o on o.id = h.hold_id and o.ended_at is null where h.document_id");
    }

    Optional<Destroyed> destroyed(DocumentRow row) {
        Instant at = row.destroyedAt();
        if (at == null) {
            return Optional.empty();
        }
        Optional<Destroyed> listed = database.sql("select l.id, l.title from core_destruction_document x"
                        + " join core_destruction l on l.id = x.destruction_id and l.confirmed"
                        + " where x.document_id = ? order by l.decided_at limit 1")
                .param(row.id().value())
                .query((found, number) -> new Destroyed(at, found.getLong("id"), found.getString("title")))
                .optional();
        return listed.or(() -> Optional.of(new Destroyed(at, null, "")));
    }

    /** @throws RuleBroken where it is held by law or proves something */
    void demandUnneeded(DocumentRow row) {
        if (isHeld(row.id())) {
            throw new RuleBroken("document.rule.onHold", row.title());
        }
        if (isEvidence(row.id())) {
            throw new RuleBroken("document.rule.isEvidence", row.title());
        }
    }

    boolean isEvidence(DocumentId id) {
        return exists(id, "core_evidence where document_id");
    }

    private boolean exists(DocumentId id, String where) {
        return database.sql("select exists (select 1 from " + where + " = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }
}
