package th.sala.core.report.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import th.sala.core.report.paper.Palette;

/** Cell styles of one workbook, each made once: a workbook holds at most 64,000. */
final class SheetStyles {
    /** Buddhist-era date as {@code 20 พ.ย. 2569}; the cell keeps a real date. */
    static final String DATE = "[$-107041E]d mmm yyyy";

    static final String MOMENT = "[$-107041E]d mmm yyyy h.mm";
    static final String TEXT = "@";
    static final String GENERAL = "General";

    /**
     * A look.
     *
     * @param fill token of the background, empty for none
     * @param size of the letters in points
     */
    record Look(String format, HorizontalAlignment align, boolean bold, boolean box, String fill, int size) {
        static Look text() {
            return new Look(GENERAL, HorizontalAlignment.LEFT, false, true, "", 10);
        }

        static Look plain(boolean bold, int size) {
            return new Look(GENERAL, HorizontalAlignment.LEFT, bold, false, "", size);
        }

        static Look head() {
            return new Look(GENERAL, HorizontalAlignment.LEFT, true, true, "neutral-soft", 10);
        }

        Look with(String format, HorizontalAlignment align) {
            return new Look(format, align, bold, box, fill, size);
        }

        Look with(HorizontalAlignment align) {
            return with(format, align);
        }

        Look set(boolean bold, String fill) {
            return new Look(format, align, bold, box, fill, size);
        }
    }

    private final SXSSFWorkbook workbook;
    private final Palette palette = Palette.ofTheme();
    private final Map<Look, CellStyle> styles = new HashMap<>();
    private final Map<Look, XSSFFont> fonts = new HashMap<>();

    SheetStyles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    /** The number format with that many digits behind the point. */
    static String number(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /** The style for a text: one that begins like a formula stays text, also after someone has edited the cell. */
    CellStyle forText(Look look, String text) {
        boolean likeFormula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        return of(likeFormula ? look.with(TEXT, look.align) : look);
    }

    private CellStyle make(Look look) {
        var style = (XSSFCellStyle) workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(
                new Look("", HorizontalAlignment.GENERAL, look.bold, false, "", look.size), this::font));
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
        style.setAlignment(look.align);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look.format.equals(GENERAL) || look.format.equals(TEXT));
        if (look.box) {
            border(style);
        }
        if (!look.fill.isEmpty()) {
            style.setFillForegroundColor(new XSSFColor(palette.of(look.fill), null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private void border(XSSFCellStyle style) {
        var colour = new XSSFColor(palette.of("line-strong"), null);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour);
        style.setBottomBorderColor(colour);
        style.setLeftBorderColor(colour);
        style.setRightBorderColor(colour);
    }

    private XSSFFont font(Look look) {
        var font = (XSSFFont) workbook.createFont();
        // On every office machine, with all Thai marks; the fonts of official papers are not.
        font.setFontName("Tahoma");
        font.setFontHeightInPoints((short) look.size);
        font.setBold(look.bold);
        return font;
    }
}
