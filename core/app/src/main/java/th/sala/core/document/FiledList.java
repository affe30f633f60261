package th.sala.core.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.document.DocumentVersion;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.time.ThaiDates;

/**
 * The documents in a department's folders, page by page.
 *
 * <p>Filters: {@code department} (id, always set), {@code folder} (id; without it or empty, what stands directly below the
 * department), {@code title} (part of it), {@code kind} (id), {@code confidentiality}, {@code trash} (whatever is
 * trashed in the department, wherever it stood).
 */
@Service
@OpenToAll("rows are asked for by department and level of the signed-in person")
@Transactional(readOnly = true)
public class FiledList {
    /** How many documents of one folder are shown. */
    public static final int MOST = 10_000;

    private static final Map<String, String> SORTS =
            Map.of("title", "d.title", "changedAt", "d.changed_at", "trashedAt", "d.trashed_at");

    private static final String KEPT = "exists (select 1 from core_hold_document h join core_hold o on o.id = h.hold_id"
            + " where h.document_id = d.id and o.ended_at is null) held,"
            + " exists (select 1 from core_evidence e where e.document_id = d.id) evidence,";

    private final People people;
    private final JdbcClient database;
    private final DocumentCare care;

    FiledList(People people, JdbcClient database, DocumentCare care) {
        this.people = people;
        this.database = database;
        this.care = care;
    }

    // who stands on the page is answered by the index of the folder; the rest is read for these only, in that order
    public List<FiledRow> rows(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        String order = order(query);
        String page = "select d.id from core_document d where " + where(query, values) + order
                + " limit :limit offset :offset";
        return database.sql("select straight_join d.*, v.media_type, v.size, v.number, v.state, k.name kind_name,"
                        + " k.name_en kind_name_en, k.kept_years, " + KeptRows.LAST_DAY + " last_day, " + KEPT
                        + " p.name by_name from (" + page + ") page join core_document d on d.id = page.id"
                        + " join core_document_version v on v.document_id = d.id and v.number = d.latest"
                        + " join core_person p on p.id = v.added_by"
                        + " left join core_document_kind k on k.id = d.kind_id" + order)
                .params(values)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(this::row)
                .list();
    }

    /** Counts up to one more than are shown. */
    public int count(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        String found = "select 1 from core_document d where " + where(query, values) + " limit :limit";
        return database.sql("select count(*) from (" + found + ") found")
                .params(values)
                .param("limit", MOST + 1)
                .query(Integer.class)
                .single();
    }

    private String where(ListQuery query, Map<String, Object> values) {
        var department =
                new DepartmentId(query.filter("department").map(Long::parseLong).orElseThrow());
        values.put("department", department.value());
        values.put("me", people.current().id().value());
        boolean trash = query.filter("trash").isPresent();
        var where = new StringBuilder("d.department_id = :department and d.filed = 1 and d.destroyed_at is null and ")
                .append(trash ? "d.trashed_at is not null" : "d.trashed_at is null and " + place(query, values))
                .append(" and ")
                .append(seen(department, trash ? DocumentPermissions.WRITE : DocumentPermissions.READ, values));
        query.filter("title").ifPresent(text -> {
            values.put("title", KeptRows.containing(text));
            where.append(" and d.title like :title escape '!'");
        });
        query.filter("kind").ifPresent(kind -> {
            values.put("kind", Long.parseLong(kind));
            where.append(" and d.kind_id = :kind");
        });
        query.filter("confidentiality").ifPresent(level -> {
            values.put("level", Confidentiality.valueOf(level).name());
            where.append(" and d.confidentiality = :level");
        });
        return where.toString();
    }

    private static String place(ListQuery query, Map<String, Object> values) {
        return query.filter("folder")
                .filter(folder -> !folder.isEmpty())
                .map(folder -> {
                    values.put("folder", Long.parseLong(folder));
                    return "d.folder_id = :folder";
                })
                .orElse("d.folder_id is null");
    }

    private String seen(DepartmentId department, String permission, Map<String, Object> values) {
        List<String> levels = Arrays.stream(Confidentiality.values())
                .filter(level -> people.may(permission, department, level))
                .map(Confidentiality::name)
                .toList();
        if (levels.size() == Confidentiality.values().length) {
            return "true";
        }
        String named = permission.equals(DocumentPermissions.READ)
                ? "exists (select 1 from core_document_reader r where r.document_id = d.id and r.person_id = :me)"
                : "false";
        if (levels.isEmpty()) {
            return named;
        }
        values.put("levels", levels);
        return "(d.confidentiality in (:levels) or " + named + ")";
    }

    private static String order(ListQuery query) {
        for (var sort : query.sorts()) {
            String column = SORTS.get(sort.column());
            if (column != null) {
                String direction = sort.descending() ? " desc" : "";
                return " order by " + column + direction + ", d.id" + direction;
            }
        }
        return " order by d.title, d.id";
    }

    private FiledRow row(ResultSet row, int number) throws SQLException {
        return new FiledRow(
                row.getLong("id"),
                row.getString("title"),
                row.getString("kind_name"),
                row.getString("kind_name_en"),
                Confidentiality.valueOf(row.getString("confidentiality")),
                row.getString("media_type"),
                row.getLong("size"),
                row.getInt("number"),
                DocumentVersion.State.valueOf(row.getString("state")),
                row.getString("by_name"),
                Objects.requireNonNull(moment(row, "changed_at")),
                moment(row, "trashed_at"),
                leaving(row));
    }

    private @Nullable Leaving leaving(ResultSet row) throws SQLException {
        Instant thrown = moment(row, "trashed_at");
        if (thrown == null) {
            return null;
        }
        if (row.getBoolean("held")) {
            return new Leaving(null, Leaving.Kept.HELD);
        }
        if (row.getBoolean("evidence")) {
            return new Leaving(null, Leaving.Kept.EVIDENCE);
        }
        // the day something was thrown away does not count
        LocalDate over = LocalDate.ofInstant(thrown, ThaiDates.ZONE).plusDays(care.trash() + 1L);
        return Leaving.of(
                over,
                row.getString("kind_name") != null,
                row.getObject("kept_years", Integer.class),
                row.getObject("last_day", LocalDate.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime read = row.getObject(column, LocalDateTime.class);
        return read == null ? null : read.toInstant(ZoneOffset.UTC);
    }
}
