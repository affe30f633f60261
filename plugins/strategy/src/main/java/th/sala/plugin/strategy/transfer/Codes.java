package th.sala.plugin.strategy.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Department;
import th.sala.api.text.ThaiText;

/** What codes stand for: rows of the years in the workbook, and departments. */
final class Codes {
    private static final int FETCHED = 1_000;

    private final Set<Integer> years;
    private final Map<String, Long> departments = new HashMap<>();
    private final Map<Code, Long> ids = new HashMap<>();

    Codes(Set<Integer> years, Iterable<Department> departments) {
        this.years = years;
        departments.forEach(d -> this.departments.put(d.code(), d.id().value()));
    }

    /** Reads the codes of one kind of row as the database has them now. */
    void load(Connection connection, RowKind kind) throws SQLException {
        if (!kind.hasCode() || years.isEmpty()) {
            return;
        }
        var sql = "select fiscal_year, code, id from " + kind.table() + " where fiscal_year in (" + list(years) + ")";
        try (var statement = streamed(connection, sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.put(
                        new Code(kind.sheet(), rows.getInt(1), ThaiText.asCompared(rows.getString(2))),
                        rows.getLong(3));
            }
        }
    }

    /** Id of the row with that code, or null where the database has none. */
    @Nullable
    Long id(String sheet, int year, String code) {
        return ids.get(new Code(sheet, year, ThaiText.asCompared(code)));
    }

    /** Id of the department, or null where the code is empty or unknown. */
    @Nullable
    Long department(@Nullable String code) {
        return code == null ? null : departments.get(code);
    }

    /** A query whose rows come a thousand at a time; without a size the driver holds them all. */
    static PreparedStatement streamed(Connection connection, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED);
        return statement;
    }

    static String list(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private record Code(String sheet, int year, String code) {}
}
