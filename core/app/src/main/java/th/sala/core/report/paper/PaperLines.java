package th.sala.core.report.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.BarChart;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Heading;
import th.sala.api.report.ReportBlock.PageBreak;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;

/**
 * The blocks of one part of a report as lines for the design: every line names the band it is printed in.
 *
 * <p>Headings wait for the content below them and come with its first line, so that none is left alone at the foot of a
 * page.
 */
final class PaperLines {
    static final String SECTION = "section";
    static final String PAGE = "page";
    static final String UNIT = "unit";
    static final String TABLE = "table";
    static final String BLOCK = "block";
    static final String TITLE = "title";
    static final String SUBTITLE = "subtitle";
    static final String CAPTION = "caption";
    static final String TEXT = "text";

    /** All fields that hold running text, in the order they are printed. */
    static final List<String> TEXTS = List.of(TITLE, SUBTITLE, heading(1), heading(2), heading(3), CAPTION, TEXT);

    /** The look of a table row: what a band is made for. */
    record Shape(int table, Emphasis emphasis, List<Integer> spans) {
        String band() {
            return "row_" + table + "_" + emphasis + "_" + spans.hashCode();
        }
    }

    private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<BarChart> charts = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, String> pending = new HashMap<>();
    private int pendingLevel;
    private int section;
    private int unit;
    private int table;
    private int block;

    PaperLines(String title, String subtitle, List<ReportBlock> blocks) {
        wait(TITLE, title);
        wait(SUBTITLE, subtitle);
        blocks.forEach(this::add);
        if (!pending.isEmpty()) {
            line();
        }
    }

    List<Map<String, @Nullable Object>> lines() {
        return lines;
    }

    List<Table> tables() {
        return tables;
    }

    List<BarChart> charts() {
        return charts;
    }

    List<Shape> shapes() {
        return shapes;
    }

    static String heading(int level) {
        return "heading" + Math.clamp(level, 1, 3);
    }

    static String tableBand(int table) {
        return "head_" + table;
    }

    static String chartBand(int chart) {
        return "chart_" + chart;
    }

    static String cell(int column) {
        return "cell_" + column;
    }

    private void add(ReportBlock block) {
        switch (block) {
            case Heading heading -> addHeading(heading);
            case Paragraph paragraph -> addText(paragraph.text());
            case Table rows -> addTable(rows);
            case BarChart chart -> addChart(chart);
            case PageBreak() -> breakPage();
        }
    }

    private void addHeading(Heading heading) {
        if (heading.level() <= pendingLevel) {
            line();
        }
        wait(heading(heading.level()), heading.text());
        pendingLevel = heading.level();
    }

    private void addText(String text) {
        var line = line();
        line.put(TEXT, text);
        line.put(PaperDesign.shown(TEXT), true);
    }

    private void addTable(Table rows) {
        wait(CAPTION, rows.caption());
        int number = tables.size();
        tables.add(rows);
        table++;
        if (rows.rows().isEmpty()) {
            line().put(tableBand(number), true);
        }
        @Nullable Row before = null;
        for (Row row : rows.rows()) {
            if (before != null && belong(before, row)) {
                block--;
            }
            addRow(number, row, rows.columns().size());
            before = row;
        }
    }

    /** Whether two rows stay on one page: a group with its first row, a total with the last, what goes on with its head. */
    private static boolean belong(Row above, Row row) {
        Cell first = row.cells().isEmpty() ? Cell.of("") : row.cells().getFirst();
        return above.emphasis() == Emphasis.GROUP
                || row.emphasis() == Emphasis.TOTAL
                || first.span() > 1 && first.text().isBlank();
    }

    private void addRow(int number, Row row, int columns) {
        var spans = new ArrayList<Integer>();
        int column = 0;
        var line = line();
        for (Cell cell : row.cells()) {
            int span = Math.min(cell.span(), columns - column);
            if (span > 0) {
                line.put(cell(column), cell.text());
                spans.add(span);
                column += span;
            }
        }
        while (column++ < columns) {
            spans.add(1);
        }
        var shape = new Shape(number, row.emphasis(), List.copyOf(spans));
        if (!shapes.contains(shape)) {
            shapes.add(shape);
        }
        line.put(shape.band(), true);
        line.put(tableBand(number), true);
    }

    private void addChart(BarChart chart) {
        wait(CAPTION, chart.caption());
        line().put(chartBand(charts.size()), true);
        charts.add(chart);
    }

    private void breakPage() {
        if (!pending.isEmpty() && !lines.isEmpty()) {
            line();
        }
        section++;
    }

    private void wait(String field, String text) {
        if (!text.isBlank()) {
            pending.put(field, text);
        }
    }

    private Map<String, @Nullable Object> line() {
        if (!pending.isEmpty()) {
            unit++;
        }
        var line = new HashMap<String, @Nullable Object>(pending);
        pending.keySet().forEach(field -> line.put(PaperDesign.shown(field), true));
        line.put(SECTION, section);
        line.put(UNIT, unit);
        line.put(TABLE, table);
        line.put(BLOCK, ++block);
        lines.add(line);
        pending.clear();
        pendingLevel = 0;
        return line;
    }
}
