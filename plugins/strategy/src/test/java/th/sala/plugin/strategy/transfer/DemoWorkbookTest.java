package th.sala.plugin.strategy.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import th.sala.api.workbook.SheetSpec;

class DemoWorkbookTest {
    private final Map<String, List<Map<String, String>>> sheets = DemoPlan.sheets();

    @Test
    void the_workbook_holds_exactly_the_facts() throws IOException {
        try (var in = Files.newInputStream(DemoWorkbook.FILE);
                var workbook = WorkbookFactory.create(in)) {
            for (var spec : PlanSheets.ALL) {
                assertThat(read(workbook, spec)).as(spec.name()).isEqualTo(plain(sheets.get(spec.key())));
            }
        }
    }

    @Test
    void every_activity_has_the_undertakings_of_table_1_in_each_band() {
        for (var fact : Csv.read(DemoPlan.FACTS.resolve("table1.csv"))) {
            if (fact.get("row_kind").equals("activity")) {
                var activity = "กจ 2567-" + fact.get("output_no") + "." + fact.get("activity_no");
                for (var kind : List.of("projects", "plans", "items")) {
                    for (var band : List.of("planned_q3q4", "below_50", "from_50_to_79_99", "from_80")) {
                        assertThat(count(activity, kind, band))
                                .as("%s %s %s", activity, kind, band)
                                .isEqualTo(Integer.parseInt(fact.get(band + "_" + kind)));
                    }
                }
            }
        }
    }

    @Test
    void no_percent_is_invented_for_undertakings_the_report_does_not_name() {
        var entered = sheets.get(PlanSheets.RESULT).stream()
                .filter(r -> r.containsKey("band"))
                .toList();

        assertThat(entered).hasSize(24).noneMatch(r -> r.containsKey("percent12") || r.containsKey("percent6"));
    }

    @Test
    void what_the_report_does_not_state_is_marked_as_assumed() {
        var undertakings = sheets.get(PlanSheets.UNDERTAKING);

        assertThat(undertakings)
                .hasSize(55)
                .allMatch(u -> u.get("departmentAssumed").equals("ใช่"));
        assertThat(undertakings.stream().filter(u -> u.containsKey("activityAssumed")))
                .hasSize(11);
    }

    private long count(String activity, String kind, String band) {
        var results =
                sheets.get(PlanSheets.RESULT).stream().collect(Collectors.toMap(r -> r.get("undertaking"), r -> r));
        var words = Map.of("projects", "โครงการ", "plans", "แผนงาน", "items", "รายการ");
        return sheets.get(PlanSheets.UNDERTAKING).stream()
                .filter(u -> u.get("activity").equals(activity) && u.get("kind").equals(words.get(kind)))
                .filter(u -> band.equals(band(results.get(u.get("code")))))
                .count();
    }

    private static String band(Map<String, String> result) {
        if (result.containsKey("plannedLater")) {
            return "planned_q3q4";
        }
        if (result.containsKey("band")) {
            return result.get("band").contains("80") ? "from_80" : "from_50_to_79_99";
        }
        return Double.parseDouble(result.get("percent12")) < 50 ? "below_50" : "unexpected";
    }

    private static List<Map<String, String>> plain(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row ->
                        row.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> plain(e.getValue()))))
                .toList();
    }

    private static String plain(String text) {
        return text.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private static List<Map<String, String>> read(Workbook workbook, SheetSpec spec) {
        var rows = new java.util.ArrayList<Map<String, String>>();
        for (var row : workbook.getSheet(spec.name())) {
            if (row.getRowNum() > 0) {
                rows.add(read(row, spec));
            }
        }
        return rows;
    }

    private static Map<String, String> read(Row row, SheetSpec spec) {
        var cells = new LinkedHashMap<String, String>();
        for (int c = 0; c < spec.columns().size(); c++) {
            Cell cell = row.getCell(c);
            if (cell != null) {
                var text = cell.getCellType() == CellType.NUMERIC
                        ? BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString()
                        : cell.getStringCellValue();
                cells.put(spec.columns().get(c).key(), plain(text));
            }
        }
        return cells;
    }
}
