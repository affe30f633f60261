package th.sala.plugin.strategy.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.sala.api.time.FiscalYear;
import th.sala.api.workbook.SheetRow;
import th.sala.api.workbook.WorkbookRows;

/** Rows of a workbook out of text, without a file. */
final class DemoRows implements WorkbookRows {
    private final Map<String, List<Map<String, String>>> sheets;

    DemoRows(Map<String, List<Map<String, String>>> sheets) {
        this.sheets = sheets;
    }

    /** The sample's rows, free to be changed. */
    static DemoRows sample() {
        return new DemoRows(DemoPlan.sheets());
    }

    static DemoRows empty() {
        return new DemoRows(new LinkedHashMap<>());
    }

    /** Adds a row: column and value in turn. */
    DemoRows with(String sheet, String... cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        sheets.computeIfAbsent(sheet, s -> new ArrayList<>()).add(row);
        return this;
    }

    /** The cells of one row, to be changed; the first row is 0. */
    Map<String, String> row(String sheet, int index) {
        return sheets.get(sheet).get(index);
    }

    @Override
    public List<SheetRow> of(String sheetKey) {
        var rows = new ArrayList<SheetRow>();
        for (var cells : sheets.getOrDefault(sheetKey, List.of())) {
            rows.add(new Row(sheetKey, rows.size() + 2, cells));
        }
        return rows;
    }

    private record Row(String sheetKey, int number, Map<String, String> cells) implements SheetRow {
        @Override
        public @Nullable String text(String column) {
            return cells.get(column);
        }

        @Override
        public @Nullable BigDecimal decimal(String column) {
            var text = text(column);
            return text == null ? null : new BigDecimal(text);
        }

        @Override
        public @Nullable Integer count(String column) {
            var text = text(column);
            return text == null ? null : Integer.valueOf(text);
        }

        @Override
        public @Nullable LocalDate date(String column) {
            var text = text(column);
            return text == null ? null : LocalDate.parse(text);
        }

        @Override
        public @Nullable FiscalYear fiscalYear(String column) {
            var year = count(column);
            return year == null ? null : new FiscalYear(year);
        }
    }
}
