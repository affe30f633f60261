package th.sala.plugin.strategy.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;

/**
 * Writes rows of one table in batches, and notes what each batch added and overwrote: so that somebody finds out
 * afterwards what stood there before an import.
 */
final class RowWriter implements AutoCloseable {
    private static final int ADDED = 500;
    private static final int CHANGED = 100; // a note holds the texts of its rows
    private static final SubjectRef SUBJECT = new SubjectRef("strategy", "import", PlanImport.ID);

    private final RowKind kind;
    private final Connection connection;
    private final Audit audit;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final List<String> added = new ArrayList<>();
    private final Map<Long, Change> changes = new LinkedHashMap<>();

    RowWriter(RowKind kind, Connection connection, Audit audit) throws SQLException {
        this.kind = kind;
        this.connection = connection;
        this.audit = audit;
        this.insert = connection.prepareStatement(insertSql());
        this.update = connection.prepareStatement(updateSql());
    }

    void add(String name, List<@Nullable Object> keys, List<@Nullable Object> values) throws SQLException {
        set(insert, keys, 1);
        set(insert, values, keys.size() + 1);
        insert.addBatch();
        added.add(name);
        if (added.size() == ADDED) {
            writeAdded();
        }
    }

    void change(String name, long id, List<@Nullable Object> values) throws SQLException {
        set(update, values, 1);
        update.setLong(values.size() + 1, id);
        update.addBatch();
        changes.put(id, new Change(name, values));
        if (changes.size() == CHANGED) {
            writeChanged();
        }
    }

    /** Writes what is still to be written. */
    void finish() throws SQLException {
        if (!added.isEmpty()) {
            writeAdded();
        }
        if (!changes.isEmpty()) {
            writeChanged();
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        update.close();
    }

    private void writeAdded() throws SQLException {
        insert.executeBatch();
        audit.note(SUBJECT, "strategy.import.rowsAdded", null, new Added(kind.sheet(), List.copyOf(added)));
        added.clear();
    }

    private void writeChanged() throws SQLException {
        var before = new TreeMap<String, Map<String, @Nullable Object>>();
        var after = new TreeMap<String, Map<String, @Nullable Object>>();
        try (var statement = connection.prepareStatement(selectSql());
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var change = Objects.requireNonNull(changes.get(rows.getLong(1)));
                var old = new LinkedHashMap<String, @Nullable Object>();
                var now = new LinkedHashMap<String, @Nullable Object>();
                compare(rows, change.values(), old, now);
                before.put(change.name(), old);
                after.put(change.name(), now);
            }
        }
        update.executeBatch();
        audit.note(
                SUBJECT, "strategy.import.rowsChanged", new Rows(kind.sheet(), before), new Rows(kind.sheet(), after));
        changes.clear();
    }

    /** Keeps what the columns hold and what they will hold, where these are not the same. */
    private void compare(
            ResultSet row,
            List<@Nullable Object> values,
            Map<String, @Nullable Object> old,
            Map<String, @Nullable Object> now)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            var held = row.getObject(i + 2);
            if (!TableWriter.canonical(held).equals(TableWriter.canonical(values.get(i)))) {
                old.put(kind.values().get(i).column(), held);
                now.put(kind.values().get(i).column(), values.get(i));
            }
        }
    }

    private static void set(PreparedStatement statement, List<@Nullable Object> values, int from) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(from + i, values.get(i));
        }
    }

    private String insertSql() {
        var columns = kind.columns();
        return "insert into " + kind.table() + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(c -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private String updateSql() {
        return "update " + kind.table() + " set "
                + kind.values().stream().map(f -> f.column() + " = ?").collect(Collectors.joining(", "))
                + ", version = version + 1 where id = ?";
    }

    private String selectSql() {
        return "select id, " + kind.values().stream().map(RowKind.Field::column).collect(Collectors.joining(", "))
                + " from " + kind.table() + " where id in ("
                + changes.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    private record Change(String name, List<@Nullable Object> values) {}

    /** What the audit keeps of rows that are new: what the workbook calls them. */
    record Added(String sheet, List<String> rows) {}

    /** What the audit keeps of rows that were there: by what the workbook calls them, the columns that changed. */
    record Rows(String sheet, Map<String, Map<String, @Nullable Object>> rows) {}
}
