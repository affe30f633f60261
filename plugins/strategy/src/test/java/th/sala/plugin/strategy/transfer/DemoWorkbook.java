package th.sala.plugin.strategy.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import th.sala.api.workbook.ColumnSpec;
import th.sala.api.workbook.SheetSpec;

/** Writes the sample workbook {@code db/demo/q2-2567.xlsx} from the facts beside it. */
final class DemoWorkbook {
    static final Path FILE = DemoPlan.FACTS.resolveSibling("q2-2567.xlsx");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle heading = workbook.createCellStyle();

    private DemoWorkbook() {
        var bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    /** Run after a change of the facts, in the module's folder. */
    public static void main(String[] arguments) throws IOException {
        write(FILE);
    }

    static void write(Path file) throws IOException {
        var demo = new DemoWorkbook();
        var sheets = DemoPlan.sheets();
        PlanSheets.ALL.forEach(spec -> demo.sheet(spec, sheets.getOrDefault(spec.key(), List.of())));
        try (var out = Files.newOutputStream(file);
                var workbook = demo.workbook) {
            workbook.write(out);
        }
    }

    private void sheet(SheetSpec spec, List<Map<String, String>> rows) {
        var sheet = workbook.createSheet(spec.name());
        sheet.createFreezePane(0, 1);
        var top = sheet.createRow(0);
        for (int c = 0; c < spec.columns().size(); c++) {
            var cell = top.createCell(c);
            cell.setCellValue(spec.columns().get(c).title());
            cell.setCellStyle(heading);
            sheet.setColumnWidth(c, 256 * (spec.columns().get(c).maxLength() > 100 ? 48 : 20));
        }
        for (int r = 0; r < rows.size(); r++) {
            var row = sheet.createRow(r + 1);
            for (int c = 0; c < spec.columns().size(); c++) {
                var text = rows.get(r).get(spec.columns().get(c).key());
                if (text != null) {
                    fill(row.createCell(c), spec.columns().get(c).kind(), text);
                }
            }
        }
    }

    private static void fill(Cell cell, ColumnSpec.Kind kind, String text) {
        switch (kind) {
            case COUNT, DECIMAL, PERCENT, FISCAL_YEAR -> cell.setCellValue(Double.parseDouble(text));
            default -> cell.setCellValue(text);
        }
    }
}
