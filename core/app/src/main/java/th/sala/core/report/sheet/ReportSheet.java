package th.sala.core.report.sheet;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.BarChart;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Heading;
import th.sala.api.report.ReportBlock.PageBreak;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.report.ReportContent;
import th.sala.core.report.paper.PaperWords;
import th.sala.core.report.sheet.SheetStyles.Look;

/** One section of a report as a sheet that also prints well. */
final class ReportSheet {
    /** Letters in all columns together: about what a page in landscape holds. */
    private static final double LETTERS = 130;

    private final SXSSFSheet sheet;
    private final SheetStyles styles;
    private final PaperWords words;
    private final List<ReportBlock> blocks;
    private final int columns;
    private int next;
    private boolean hasRepeatedRows;

    ReportSheet(SXSSFWorkbook workbook, String name, SheetStyles styles, PaperWords words, List<ReportBlock> blocks) {
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
        this.words = words;
        this.blocks = blocks;
        this.columns = Math.max(
                4, tables().mapToInt(table -> table.columns().size()).max().orElse(0));
        setUpColumns();
        setUpPrint();
    }

    void title(ReportContent content) {
        line(content.title(), Look.plain(true, 16), 22);
        if (!content.subtitle().isEmpty()) {
            line(content.subtitle(), Look.plain(false, 11), 16);
        }
        line(content.agency(), Look.plain(false, 10), 16);
        next++;
    }

    void fill() {
        for (ReportBlock block : blocks) {
            switch (block) {
                case Heading heading -> line(heading.text(), Look.plain(true, heading.level() <= 1 ? 14 : 12), 20);
                case Paragraph paragraph -> paragraph(paragraph.text());
                case Table table -> add(table);
                case BarChart chart -> add(chart);
                case PageBreak() -> sheet.setRowBreak(Math.max(next - 1, 0));
            }
        }
    }

    private Stream<Table> tables() {
        return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast);
    }

    private void setUpColumns() {
        double[] letters = new double[columns];
        tables().forEach(table -> {
            double all = table.columns().stream().mapToDouble(Column::weight).sum();
            for (int i = 0; i < table.columns().size(); i++) {
                letters[i] = Math.max(letters[i], table.columns().get(i).weight() / all * LETTERS);
            }
        });
        // Tables of different columns stand on one sheet: together they may want more than there is.
        double all = Math.max(LETTERS, DoubleStream.of(letters).sum());
        for (int i = 0; i < columns; i++) {
            double width = letters[i] == 0 ? LETTERS / columns : Math.clamp(letters[i] * LETTERS / all, 9, 60);
            sheet.setColumnWidth(i, (int) (width * 256));
        }
    }

    private void setUpPrint() {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(columns > 6);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getFooter().setRight("&P / &N");
    }

    private void paragraph(String text) {
        line(text, Look.plain(false, 10), 15 * (1 + text.length() / 150));
    }

    private void line(String text, Look look, int height) {
        SXSSFRow row = sheet.createRow(next);
        row.setHeightInPoints(height);
        put(row, 0, text, look);
        sheet.addMergedRegionUnsafe(new CellRangeAddress(next, next, 0, columns - 1));
        next++;
    }

    private void add(Table table) {
        if (!table.caption().isEmpty()) {
            line(table.caption(), Look.plain(true, 10), 16);
        }
        int head = next;
        head(table.columns());
        if (!hasRepeatedRows) {
            sheet.setRepeatingRows(new CellRangeAddress(head, next - 1, -1, -1));
            hasRepeatedRows = true;
        }
        table.rows().forEach(row -> add(table.columns(), row));
        next++;
    }

    private void head(List<Column> heads) {
        boolean grouped = heads.stream().anyMatch(column -> !column.group().isEmpty());
        Look look = Look.head();
        if (grouped) {
            SXSSFRow row = sheet.createRow(next);
            for (int from = 0, to; from < heads.size(); from = to) {
                String group = heads.get(from).group();
                to = from + 1;
                while (!group.isEmpty()
                        && to < heads.size()
                        && heads.get(to).group().equals(group)) {
                    to++;
                }
                span(row, from, to, group, look.with(HorizontalAlignment.CENTER));
            }
            next++;
        }
        SXSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < heads.size(); i++) {
            put(row, i, heads.get(i).title(), look.with(align(heads.get(i).align())));
        }
    }

    private void add(List<Column> heads, Row row) {
        SXSSFRow line = sheet.createRow(next);
        Look look = look(row.emphasis());
        int column = 0;
        for (Cell cell : row.cells()) {
            int to = Math.min(column + cell.span(), heads.size());
            if (column < to) {
                Align align = cell.span() > 1 ? Align.LEFT : heads.get(column).align();
                if (cell.number() == null) {
                    span(line, column, to, cell.text(), look.with(align(align)));
                } else {
                    span(line, column, to, "", look.with(SheetStyles.number(cell.decimals()), align(align)));
                    line.getCell(column).setCellValue(cell.number().doubleValue());
                }
            }
            column = to;
        }
        for (; column < heads.size(); column++) {
            put(line, column, "", look);
        }
        next++;
    }

    private void add(BarChart chart) {
        if (!chart.caption().isEmpty()) {
            line(chart.caption(), Look.plain(true, 10), 16);
        }
        next = new SheetChart(sheet, styles, chart, next).write(words.text("report.percent"));
    }

    private void span(SXSSFRow row, int from, int to, String text, Look look) {
        put(row, from, text, look);
        for (int i = from + 1; i < to; i++) {
            put(row, i, "", look);
        }
        if (to > from + 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to - 1));
        }
    }

    private void put(SXSSFRow row, int column, String text, Look look) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.forText(look, text));
        if (!text.isEmpty()) {
            cell.setCellValue(text.length() > 32_767 ? text.substring(0, 32_767) : text);
        }
    }

    private static Look look(Emphasis emphasis) {
        return switch (emphasis) {
            case NONE -> Look.text();
            case GROUP -> Look.text().set(true, "accent-soft");
            case TOTAL -> Look.text().set(true, "well");
        };
    }

    private static HorizontalAlignment align(Align align) {
        return switch (align) {
            case LEFT -> HorizontalAlignment.LEFT;
            case CENTRE -> HorizontalAlignment.CENTER;
            case RIGHT -> HorizontalAlignment.RIGHT;
        };
    }
}
