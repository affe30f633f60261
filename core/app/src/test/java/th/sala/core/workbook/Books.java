package th.sala.core.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as people make them. */
final class Books {
    static final Object[] SOUND = {"P-01", 2567, "พัฒนาระบบ", "โครงการ", 3, 1250.5, 45.45, LocalDate.of(2024, 3, 29)};

    private Books() {}

    /** A workbook with the sheet of undertakings and these rows below the headings. */
    static Path plan(Path folder, Object[]... rows) throws IOException {
        return plan(folder, book -> {}, rows);
    }

    static Path plan(Path folder, Consumer<XSSFWorkbook> more, Object[]... rows) throws IOException {
        try (var book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("โครงการ");
            row(
                    book,
                    sheet,
                    0,
                    PlanImportSample.COLUMNS.stream()
                            .map(column -> column.title())
                            .toArray());
            for (int i = 0; i < rows.length; i++) {
                row(book, sheet, i + 1, rows[i]);
            }
            more.accept(book);
            return save(folder, book);
        }
    }

    static Path save(Path folder, XSSFWorkbook book) throws IOException {
        Path file = Files.createTempFile(folder, "plan", ".xlsx");
        try (var to = Files.newOutputStream(file)) {
            book.write(to);
        }
        return file;
    }

    static void row(XSSFWorkbook book, XSSFSheet sheet, int number, Object... values) {
        var row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            put(book, row.createCell(i), values[i]);
        }
    }

    /** The sound row with one value changed. */
    static Object[] with(int column, Object value) {
        Object[] row = SOUND.clone();
        row[column] = value;
        return row;
    }

    private static void put(XSSFWorkbook book, Cell cell, Object value) {
        switch (value) {
            case null -> cell.setBlank();
            case Number number -> cell.setCellValue(number.doubleValue());
            case Boolean truth -> cell.setCellValue(truth);
            case LocalDate date -> {
                cell.setCellStyle(dates(book));
                cell.setCellValue(date);
            }
            default -> text(cell, value.toString());
        }
    }

    private static CellStyle dates(XSSFWorkbook book) {
        short format = book.createDataFormat().getFormat("[$-107041E]d mmmm yyyy");
        for (int i = 0; i < book.getNumCellStyles(); i++) {
            if (book.getCellStyleAt(i).getDataFormat() == format) {
                return book.getCellStyleAt(i);
            }
        }
        CellStyle style = book.createCellStyle();
        style.setDataFormat(format);
        return style;
    }

    private static void text(Cell cell, String text) {
        if (text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
            cell.getSheet()
                    .getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(cell);
        } else {
            cell.setCellValue(text);
        }
    }
}
