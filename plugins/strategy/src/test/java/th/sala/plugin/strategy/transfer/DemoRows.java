package th.sala.plugin.strategy.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.time.FiscalYear;
import th.sala.api.workbook.SheetRow;
import th.sala.api.workbook.WorkbookRows;

/** Rows of a workbook out of text, without a file. */
final class DemoRows implements WorkbookRows {
    private final Map<String, List<Map<String, String>>> sheets;
    private final Set<Map<String, String>> faulty = Collections.newSetFromMap(new IdentityHashMap<>());

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

    /** One output and activity of a year with that many undertakings, each with a result. */
    static DemoRows many(int year, int count) {
        var text = Integer.toString(year);
        var rows = DemoRows.empty()
                .with(PlanSheets.YEAR, "year", text, "agency", "ก", "agencyShort", "ก", "planPeriod", "ก")
                .with(PlanSheets.OUTPUT, "year", text, "code", "1", "number", "1", "name", "ผลผลิต")
                .with(PlanSheets.ACTIVITY, "year", text, "code", "1.1", "output", "1", "number", "1");
        for (int i = 0; i < count; i++) {
            rows.with(
                    PlanSheets.UNDERTAKING,
                    "year",
                    text,
                    "code",
                    "c" + i,
                    "activity",
                    "1.1",
                    "kind",
                    "โครงการ",
                    "name",
                    "งานที่ " + i,
                    "department",
                    "ภนย.");
            rows.with(
                    PlanSheets.RESULT,
                    "year",
                    text,
                    "quarter",
                    "1",
                    "undertaking",
                    "c" + i,
                    "result12",
                    "ทำแล้ว",
                    "percent12",
                    Integer.toString(i % 120));
        }
        return rows;
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

    /** Makes a cell one that could not be read; the first row is 0. */
    void fault(String sheet, int index, String column) {
        row(sheet, index).remove(column);
        faulty.add(row(sheet, index));
    }

    @Override
    public List<SheetRow> of(String sheetKey) {
        return rows(sheetKey)
                .filter(row -> !faulty.contains(row.cells()))
                .map(SheetRow.class::cast)
                .toList();
    }

    @Override
    public List<SheetRow> withFaulty(String sheetKey) {
        return List.copyOf(rows(sheetKey).toList());
    }

    private Stream<Row> rows(String sheetKey) {
        var cells = sheets.getOrDefault(sheetKey, List.of());
        return IntStream.range(0, cells.size()).mapToObj(i -> new Row(sheetKey, i + 2, cells.get(i)));
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
