package th.sala.plugin.strategy.transfer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.text.ThaiText;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.SheetRow;

/**
 * Brings the rows of one sheet into their table in batches, leaving rows that are equal untouched.
 *
 * <p>The table's rows are held as fingerprints, so that memory does not grow with the texts.
 */
final class TableWriter {
    private static final int BATCH = 500;

    private final RowKind kind;
    private final Connection connection;
    private final Map<String, Existing> existing = new HashMap<>();

    TableWriter(RowKind kind, Connection connection, Set<Integer> years) throws SQLException {
        this.kind = kind;
        this.connection = connection;
        load(years);
    }

    /** Sorts the rows into new, changed and equal ones; writes only when told to. */
    ImportSummary.Line bring(List<SheetRow> rows, Codes codes, boolean write, Runnable each) throws SQLException {
        int added = 0;
        int changed = 0;
        try (var insert = connection.prepareStatement(insertSql());
                var update = connection.prepareStatement(updateSql())) {
            for (var row : rows) {
                each.run();
                var keys = read(kind.keys(), row, codes);
                var values = read(kind.values(), row, codes);
                var before = existing.get(name(keys));
                if (before == null) {
                    added++;
                    if (write) {
                        add(insert, keys, values, added);
                    }
                } else if (!before.fingerprint().equals(fingerprint(values))) {
                    changed++;
                    if (write) {
                        change(update, before.id(), values, changed);
                    }
                }
            }
            if (write) {
                insert.executeBatch();
                update.executeBatch();
            }
        }
        return new ImportSummary.Line(kind.title(), added, changed, rows.size() - added - changed);
    }

    private void load(Set<Integer> years) throws SQLException {
        var sql = "select id, " + String.join(", ", kind.columns()) + " from " + kind.table()
                + " where fiscal_year in (" + Codes.list(years) + ")";
        int keys = kind.keys().size();
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var read = new ArrayList<@Nullable Object>();
                for (int i = 0; i < kind.columns().size(); i++) {
                    read.add(rows.getObject(i + 2));
                }
                existing.put(
                        name(read.subList(0, keys)),
                        new Existing(rows.getLong(1), fingerprint(read.subList(keys, read.size()))));
            }
        }
    }

    private static void add(
            PreparedStatement insert, List<@Nullable Object> keys, List<@Nullable Object> values, int number)
            throws SQLException {
        set(insert, keys, 1);
        set(insert, values, keys.size() + 1);
        insert.addBatch();
        if (number % BATCH == 0) {
            insert.executeBatch();
        }
    }

    private static void change(PreparedStatement update, long id, List<@Nullable Object> values, int number)
            throws SQLException {
        set(update, values, 1);
        update.setLong(values.size() + 1, id);
        update.addBatch();
        if (number % BATCH == 0) {
            update.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, List<@Nullable Object> values, int from) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(from + i, values.get(i));
        }
    }

    private static List<@Nullable Object> read(List<RowKind.Field> fields, SheetRow row, Codes codes) {
        var values = new ArrayList<@Nullable Object>();
        fields.forEach(field -> values.add(field.reader().read(row, codes)));
        return values;
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

    private static String name(List<@Nullable Object> keys) {
        return keys.stream()
                .map(TableWriter::canonical)
                .map(ThaiText::asCompared)
                .collect(Collectors.joining("\u001f"));
    }

    private static String fingerprint(List<@Nullable Object> values) {
        var text = values.stream().map(TableWriter::canonical).collect(Collectors.joining("\u001f"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every); // every Java has SHA-256
        }
    }

    private static String canonical(@Nullable Object value) {
        return switch (value) {
            case null -> "\u0000";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Boolean yes -> yes ? "1" : "0";
            default -> value.toString();
        };
    }

    private record Existing(long id, String fingerprint) {}
}
