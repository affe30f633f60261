package th.sala.core.workbook;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import th.sala.api.workbook.ColumnSpec;
import th.sala.api.workbook.SheetSpec;

/** Writes the empty workbook of an import: one sheet per kind of row, headings with help, choices to pick from. */
final class TemplateWriter {
    private static final String CHOICES = "_choices";
    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private final I18NProvider texts;
    private final Locale language;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFFont letters = font(false);
    private final XSSFFont bold = font(true);
    private int lists;

    TemplateWriter(I18NProvider texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    void write(List<SheetSpec> sheets, OutputStream to) throws IOException {
        try (workbook) {
            sheets.forEach(this::add);
            XSSFSheet choices = workbook.getSheet(CHOICES);
            if (choices != null) {
                // Sheets are written in the order they were made: the lists go behind what the person fills.
                workbook.setSheetOrder(CHOICES, workbook.getNumberOfSheets() - 1);
                workbook.setSheetHidden(workbook.getSheetIndex(choices), true);
                workbook.setActiveSheet(0);
            }
            workbook.write(to);
        }
    }

    private void add(SheetSpec spec) {
        XSSFSheet sheet = workbook.createSheet(spec.name());
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        var head = sheet.createRow(0);
        head.setHeightInPoints(32);
        for (int i = 0; i < spec.columns().size(); i++) {
            ColumnSpec column = spec.columns().get(i);
            XSSFCell cell = head.createCell(i);
            cell.setCellValue(column.title() + (column.required() ? text("workbook.requiredMark") : ""));
            cell.setCellStyle(headStyle(column.required()));
            cell.setCellComment(comment(drawing, i, column));
            sheet.setColumnWidth(i, width(column) * 256);
            sheet.setDefaultColumnStyle(i, style(column.kind()));
            if (column.kind() == ColumnSpec.Kind.CHOICE && !column.choices().isEmpty()) {
                addChoices(sheet, i, column);
            }
        }
        sheet.createFreezePane(0, 1);
    }

    /** A list in a cell's own rule may have 255 characters and no comma: the choices stand on a hidden sheet. */
    private void addChoices(XSSFSheet sheet, int place, ColumnSpec column) {
        XSSFSheet choices = workbook.getSheet(CHOICES);
        if (choices == null) {
            choices = workbook.createSheet(CHOICES);
        }
        for (int i = 0; i < column.choices().size(); i++) {
            var row = choices.getRow(i) == null ? choices.createRow(i) : choices.getRow(i);
            row.createCell(lists).setCellValue(column.choices().get(i));
        }
        String letter = CellReference.convertNumToColString(lists++);
        var rules = sheet.getDataValidationHelper();
        var rule = rules.createFormulaListConstraint(CHOICES + "!$" + letter + "$1:$" + letter + "$"
                + column.choices().size());
        var validation = rules.createValidation(rule, new CellRangeAddressList(1, LAST_ROW, place, place));
        validation.setShowErrorBox(true);
        validation.createErrorBox(column.title(), text("workbook.hint.choice"));
        sheet.addValidationData(validation);
    }

    private XSSFComment comment(XSSFDrawing drawing, int place, ColumnSpec column) {
        XSSFComment comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, place, 1, place + 3, 6));
        var lines = new StringBuilder();
        if (!column.help().isEmpty()) {
            lines.append(column.help()).append('\n');
        }
        lines.append(hint(column)).append('\n');
        lines.append(text(column.required() ? "workbook.hint.required" : "workbook.hint.optional"));
        comment.setString(new XSSFRichTextString(lines.toString()));
        comment.setAuthor("Sala");
        return comment;
    }

    private String hint(ColumnSpec column) {
        return switch (column.kind()) {
            case TEXT ->
                column.maxLength() > 0 ? text("workbook.hint.text", column.maxLength()) : text("workbook.hint.anyText");
            case COUNT -> text("workbook.hint.count");
            case DECIMAL -> text("workbook.hint.decimal");
            case PERCENT -> text("workbook.hint.percent");
            case FISCAL_YEAR -> text("workbook.hint.fiscalYear");
            case DATE -> text("workbook.hint.date");
            case CHOICE -> text("workbook.hint.choice") + " " + String.join(", ", column.choices());
        };
    }

    private static int width(ColumnSpec column) {
        return switch (column.kind()) {
            case TEXT ->
                Math.clamp(Math.max(column.maxLength() / 4L, column.title().length() + 10L), 14, 50);
            case CHOICE -> Math.max(20, column.title().length() + 10);
            default -> Math.max(15, column.title().length() + 10);
        };
    }

    private XSSFCellStyle headStyle(boolean required) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setWrapText(true);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(
                (required ? IndexedColors.LEMON_CHIFFON : IndexedColors.GREY_25_PERCENT).getIndex());
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private XSSFCellStyle style(ColumnSpec.Kind kind) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(letters);
        style.setDataFormat(workbook.createDataFormat()
                .getFormat(
                        switch (kind) {
                            // As text: a code 007 must not become 7.
                            case TEXT, CHOICE -> "@";
                            case COUNT -> "#,##0";
                            case DECIMAL -> "#,##0.00####";
                            case PERCENT -> "0.00##";
                            case FISCAL_YEAR -> "0";
                            case DATE -> "[$-107041E]d mmm yyyy";
                        }));
        return style;
    }

    private XSSFFont font(boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Tahoma");
        font.setFontHeightInPoints((short) 10);
        font.setBold(bold);
        return font;
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }
}
