package th.sala.plugin.strategy.transfer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.workbook.SheetRow;

/**
 * How rows of a sheet stand in their table; the first field is always the fiscal year.
 *
 * @param keys fields that name the row, never changed
 * @param values all other fields
 */
record RowKind(String sheet, String table, List<Field> keys, List<Field> values) {
    /** Key of the name of this kind of row. */
    String title() {
        return "strategy.import." + sheet;
    }

    /** Whether other rows name a row of this kind by its code. */
    boolean hasCode() {
        return keys.stream().anyMatch(field -> field.column().equals("code"));
    }

    /** What the workbook calls the row: {@code 2567 คง 2567-01}, with the quarter where it has one. */
    String name(SheetRow row) {
        return PlanSheets.ALL.stream()
                .filter(sheet -> sheet.key().equals(this.sheet))
                .flatMap(sheet -> sheet.uniqueBy().stream())
                .map(column -> part(row, column))
                .collect(Collectors.joining(" "));
    }

    private static String part(SheetRow row, String column) {
        return switch (column) {
            case "year" -> Integer.toString(RowKinds.yearOf(row));
            case "quarter" -> String.valueOf(row.count(column));
            default -> row.required(column);
        };
    }

    List<String> columns() {
        return Stream.concat(keys.stream(), values.stream()).map(Field::column).toList();
    }

    /** One column and how its value is read from a sheet. */
    record Field(String column, Reader reader) {}

    /** Reads a value as the database keeps it; null where the cell is empty or the row it names is not there yet. */
    interface Reader {
        @Nullable
        Object read(SheetRow row, Codes codes);
    }
}
