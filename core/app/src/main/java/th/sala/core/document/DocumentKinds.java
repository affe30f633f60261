package th.sala.core.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;

/** The kinds of documents there are. */
@Service
@Transactional
public class DocumentKinds {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]{1,59}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CHOICES = 2000;
    private static final int MOST_YEARS = 200;

    private final People people;
    private final Audit audit;
    private final JdbcClient database;

    DocumentKinds(People people, Audit audit, JdbcClient database) {
        this.people = people;
        this.audit = audit;
        this.database = database;
    }

    /** All kinds in Thai order; there are tens of them. */
    @OpenToAll("which kinds there are is no secret")
    @Transactional(readOnly = true)
    public List<DocumentKind> all() {
        Map<Long, List<DocumentKind.Field>> fields = new HashMap<>();
        database.sql("select * from core_document_field where place >= 0 order by kind_id, place, id")
                .query((row, number) -> fields.computeIfAbsent(row.getLong("kind_id"), k -> new ArrayList<>())
                        .add(new DocumentKind.Field(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("name_en"),
                                DocumentKind.Type.valueOf(row.getString("type")),
                                Arrays.stream(row.getString("choices").split("\n"))
                                        .filter(c -> !c.isBlank())
                                        .toList(),
                                row.getBoolean("required"))))
                .list();
        return database.sql("select * from core_document_kind order by name, id")
                .query((row, number) -> new DocumentKind(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getObject("kept_years", Integer.class),
                        DocumentKind.KeptFrom.valueOf(row.getString("kept_from")),
                        row.getBoolean("active"),
                        row.getInt("version"),
                        fields.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Whether the signed-in person may: a kind counts for the documents of all departments. */
    @OpenToAll("tells the person about the person alone")
    @Transactional(readOnly = true)
    public boolean mayChange() {
        return people.scope(DocumentPermissions.KEEP).everywhere();
    }

    /**
     * Adds a kind.
     *
     * @param kind its id, version and the ids of its fields are of no account
     * @throws NotAllowed where the person does not keep the documents of the whole agency
     * @throws RuleBroken at {@code code}, {@code name}, {@code nameEn}, {@code keptYears} or {@code fields}
     */
    @Needs(DocumentPermissions.KEEP)
    public long add(DocumentKind kind) {
        people.demandEverywhere(DocumentPermissions.KEEP);
        String code = kind.code().strip();
        if (!CODE.matcher(code).matches()) {
            throw RuleBroken.at("code", "document.kind.codeForm");
        }
        if (all().stream().anyMatch(k -> k.code().equals(code))) {
            throw RuleBroken.at("code", "document.kind.codeTaken", code);
        }
        DocumentKind clean = checked(kind);
        var key = new GeneratedKeyHolder();
        database.sql("insert into core_document_kind (code, name, name_en, kept_years, kept_from, active)"
                        + " values (:code, :name, :nameEn, :years, :from, :active)")
                .param("code", code)
                .param("name", clean.name())
                .param("nameEn", clean.nameEn())
                .param("years", clean.keptYears())
                .param("from", clean.keptFrom().name())
                .param("active", clean.active())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        writeFields(id, clean.fields());
        audit.note(reference(id), "document.kind.added", null, clean);
        return id;
    }

    /**
     * Changes a kind; what was said in a field that is left out stays with the documents but is asked no more.
     *
     * @throws StaleVersion where somebody changed it meanwhile
     * @throws NotAllowed and RuleBroken as {@link #add}
     */
    @Needs(DocumentPermissions.KEEP)
    public void change(DocumentKind kind) {
        people.demandEverywhere(DocumentPermissions.KEEP);
        DocumentKind clean = checked(kind);
        DocumentKind before = find(kind.id());
        int changed = database.sql("update core_document_kind set name = :name, name_en = :nameEn, kept_years = :years,"
                        + " kept_from = :from, active = :active, version = version + 1"
                        + " where id = :id and version = :version")
                .param("name", clean.name())
                .param("nameEn", clean.nameEn())
                .param("years", clean.keptYears())
                .param("from", clean.keptFrom().name())
                .param("active", clean.active())
                .param("id", clean.id())
                .param("version", clean.version())
                .update();
        if (changed == 0) {
            throw new StaleVersion(reference(kind.id()));
        }
        writeFields(kind.id(), clean.fields());
        audit.note(reference(kind.id()), "document.kind.changed", before, clean);
    }

    private static DocumentKind checked(DocumentKind kind) {
        Integer years = kind.keptYears();
        if (years != null && (years < 1 || years > MOST_YEARS)) {
            throw RuleBroken.at("keptYears", "document.kind.years", MOST_YEARS);
        }
        List<DocumentKind.Field> fields = kind.fields().stream()
                .map(f -> new DocumentKind.Field(
                        f.id(),
                        Texts.required("fields", f.name(), LONGEST_NAME, "document.kind.fieldName"),
                        Texts.checked("fields", f.nameEn().isBlank() ? f.name() : f.nameEn(), LONGEST_NAME),
                        f.type(),
                        f.choices().stream()
                                .map(c -> Texts.checked("fields", c, LONGEST_NAME))
                                .filter(c -> !c.isEmpty())
                                .toList(),
                        f.required()))
                .toList();
        for (DocumentKind.Field field : fields) {
            boolean choice = field.type() == DocumentKind.Type.CHOICE;
            if (choice && field.choices().isEmpty()
                    || String.join("\n", field.choices()).length() > LONGEST_CHOICES) {
                throw RuleBroken.at("fields", "document.kind.fieldChoices", field.name());
            }
        }
        return new DocumentKind(
                kind.id(),
                kind.code(),
                Texts.required("name", kind.name(), LONGEST_NAME, "document.kind.nameMissing"),
                Texts.required("nameEn", kind.nameEn(), LONGEST_NAME, "document.kind.nameMissing"),
                years,
                kind.keptFrom(),
                kind.active(),
                kind.version(),
                fields);
    }

    /** A field that documents say something in is kept, though asked no more; others go. */
    private void writeFields(long kind, List<DocumentKind.Field> fields) {
        List<Long> kept = new ArrayList<>(List.of(0L));
        int place = 0;
        for (DocumentKind.Field field : fields) {
            kept.add(field.id() == 0 ? insert(kind, field, place) : update(kind, field, place));
            place++;
        }
        database.sql("delete f from core_document_field f where f.kind_id = :kind and f.id not in (:kept)"
                        + " and not exists (select 1 from core_document_value v where v.field_id = f.id)")
                .param("kind", kind)
                .param("kept", kept)
                .update();
        database.sql("update core_document_field set place = -1 where kind_id = :kind and id not in (:kept)")
                .param("kind", kind)
                .param("kept", kept)
                .update();
    }

    private long insert(long kind, DocumentKind.Field field, int place) {
        var key = new GeneratedKeyHolder();
        database.sql("insert into core_document_field (kind_id, name, name_en, type, choices, required, place)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        kind,
                        field.name(),
                        field.nameEn(),
                        field.type().name(),
                        String.join("\n", field.choices()),
                        field.required(),
                        place)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private long update(long kind, DocumentKind.Field field, int place) {
        database.sql("update core_document_field set name = ?, name_en = ?, choices = ?, required = ?, place = ?"
                        + " where id = ? and kind_id = ?")
                .params(
                        field.name(),
                        field.nameEn(),
                        String.join("\n", field.choices()),
                        field.required(),
                        place,
                        field.id(),
                        kind)
                .update();
        return field.id();
    }

    private static SubjectRef reference(long id) {
        return new SubjectRef("core", "document-kind", Long.toString(id));
    }

    DocumentKind find(long id) {
        return all().stream().filter(k -> k.id() == id).findFirst().orElseThrow();
    }

    Map<String, Long> ids() {
        Map<String, Long> ids = new HashMap<>();
        all().forEach(k -> ids.put(k.code(), k.id()));
        return ids;
    }
}
