package th.sala.core.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;

/** What lists of documents to be kept, held and destroyed read alike of {@code core_document d}. */
final class KeptRows {
    /** The last day a document is kept; null while nobody has said that its matter ended, and for good. */
    static final String LAST_DAY = """
            case k.kept_from
                when 'ADDED' then date_add(date(d.added_at), interval k.kept_years year)
                when 'CLOSED' then date_add(d.closed_on, interval k.kept_years year)
                else date_add(makedate(d.fiscal_year - 543, 1) + interval 9 month - interval 1 day,
                    interval k.kept_years year) end""";

    static final String COLUMNS = "d.id, d.title, k.name kind_name, k.name_en kind_name_en, d.department_id,"
            + " d.confidentiality, " + LAST_DAY + " last_day, d.destroyed_at is not null destroyed";

    private static final Map<String, String> SORTS = Map.of("title", "d.title", "lastDay", "last_day");

    private KeptRows() {}

    /** The rows of a page; {@code from} begins with the word, and names the kind {@code k}. */
    static List<KeptRow> page(
            JdbcClient database, String from, Map<String, Object> values, ListQuery query, String otherwise) {
        return database.sql("select " + COLUMNS + from + order(query, otherwise) + " limit :limit offset :offset")
                .params(values)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(KeptRows::row)
                .list();
    }

    static int count(JdbcClient database, String from, Map<String, Object> values) {
        return database.sql("select count(*)" + from)
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** The conditions of the filters {@code title} (part of it) and {@code kind} (id), each with an {@code and} before. */
    static String filters(ListQuery query, Map<String, Object> values) {
        var where = new StringBuilder();
        query.filter("title").ifPresent(text -> {
            values.put("title", containing(text));
            where.append(" and d.title like :title escape '!'");
        });
        query.filter("kind").ifPresent(kind -> {
            values.put("kind", Long.parseLong(kind));
            where.append(" and d.kind_id = :kind");
        });
        return where.toString();
    }

    static String containing(String text) {
        return "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String order(ListQuery query, String otherwise) {
        for (var sort : query.sorts()) {
            String column = SORTS.get(sort.column());
            if (column != null) {
                String direction = sort.descending() ? " desc" : "";
                return " order by " + column + direction + ", d.id" + direction;
            }
        }
        return " order by " + otherwise + ", d.id";
    }

    static KeptRow row(ResultSet row, int number) throws SQLException {
        return new KeptRow(
                row.getLong("id"),
                row.getString("title"),
                row.getString("kind_name"),
                row.getString("kind_name_en"),
                new DepartmentId(row.getLong("department_id")),
                Confidentiality.valueOf(row.getString("confidentiality")),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("destroyed"));
    }
}
