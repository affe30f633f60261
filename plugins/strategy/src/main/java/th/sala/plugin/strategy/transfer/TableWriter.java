package th.sala.plugin.strategy.transfer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.audit.Audit;
import th.sala.api.text.ThaiText;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.SheetRow;

/**
 * Brings the rows of one sheet into their table, leaving rows that are equal untouched.
 *
 * <p>The table's rows are held as fingerprints, so that memory does not grow with the texts.
 */
final class TableWriter {
    private static final int SHOWN = 5;

    private final RowKind kind;
    private final Connection connection;
    private final Audit audit;
    private final Map<String, Existing> existing = new HashMap<>();
    private final List<String> firstChanged = new ArrayList<>();
    private int added;
    private int changed;

    TableWriter(RowKind kind, Connection connection, Set<Integer> years, Audit audit) throws SQLException {
        this.kind = kind;
        this.connection = connection;
        this.audit = audit;
        load(years);
    }

    /** Sorts the rows into new, changed and equal ones; writes only when told to. */
    ImportSummary.Line bring(List<SheetRow> rows, Codes codes, boolean write, Runnable each) throws SQLException {
        try (var writer = write ? new RowWriter(kind, connection, audit) : null) {
            for (var row : rows) {
                each.run();
                bring(row, codes, writer);
            }
            if (writer != null) {
                writer.finish();
            }
        }
        return new ImportSummary.Line(kind.title(), added, changed, rows.size() - added - changed, firstChanged);
    }

    private void bring(SheetRow row, Codes codes, @Nullable RowWriter writer) throws SQLException {
        var keys = read(kind.keys(), row, codes);
        var values = read(kind.values(), row, codes);
        var before = existing.get(name(keys));
        if (before == null) {
            added++;
            if (writer != null) {
                writer.add(kind.name(row), keys, values);
            }
        } else if (!before.fingerprint().equals(fingerprint(values))) {
            changed++;
            if (changed <= SHOWN) {
                firstChanged.add(kind.name(row));
            }
            if (writer != null) {
                writer.change(kind.name(row), before.id(), values);
            }
        }
    }

    private void load(Set<Integer> years) throws SQLException {
        var sql = "select id, " + String.join(", ", kind.columns()) + " from " + kind.table()
                + " where fiscal_year in (" + Codes.list(years) + ")";
        int keys = kind.keys().size();
        try (var statement = Codes.streamed(connection, sql);
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

    private static List<@Nullable Object> read(List<RowKind.Field> fields, SheetRow row, Codes codes) {
        var values = new ArrayList<@Nullable Object>();
        fields.forEach(field -> values.add(field.reader().read(row, codes)));
        return values;
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

    static String canonical(@Nullable Object value) {
        return switch (value) {
            case null -> "\u0000";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Boolean yes -> yes ? "1" : "0";
            default -> value.toString();
        };
    }

    private record Existing(long id, String fingerprint) {}
}
