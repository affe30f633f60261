package th.sala.api.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a report. */
public sealed interface ReportBlock {
    /** A numbered or plain heading; level 1 begins a section (a sheet in the workbook), 2 a part of it. */
    record Heading(int level, String text) implements ReportBlock {}

    /** Running text. */
    record Paragraph(String text) implements ReportBlock {}

    /**
     * A table; the header repeats on every page.
     *
     * @param caption line above the table, may be empty
     * @param columns at least one
     * @param rows each with a cell for every column, or with fewer cells that span
     */
    record Table(String caption, List<Column> columns, List<Row> rows) implements ReportBlock {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Horizontal bars of used against planned, with the figures in words beside them.
     *
     * @param caption line above the chart
     * @param unit unit of the figures, {@code ล้านบาท}
     * @param usedLabel legend of {@link Bar#used}
     * @param planLabel legend of {@link Bar#plan}
     */
    record BarChart(String caption, String unit, String usedLabel, String planLabel, List<Bar> bars)
            implements ReportBlock {
        public BarChart {
            bars = List.copyOf(bars);
        }
    }

    /** The next block begins on a new page. */
    record PageBreak() implements ReportBlock {}

    /** One bar of a chart. */
    record Bar(String label, BigDecimal used, BigDecimal plan) {}

    /**
     * A column of a table.
     *
     * @param group header above several columns with the same group, empty for none
     * @param weight share of the width against the other columns, more than 0
     */
    record Column(String group, String title, double weight, Align align) {}

    /** How a column stands. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** A row; a total or group row is set off. */
    record Row(Emphasis emphasis, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(Emphasis.NONE, List.of(cells));
        }
    }

    /** How a row is set off. */
    enum Emphasis {
        NONE,
        GROUP,
        TOTAL
    }

    /**
     * A cell: words, or a number that stays a number in the workbook.
     *
     * @param text what is printed
     * @param number value for the workbook, null for words
     * @param decimals digits behind the point in the workbook
     * @param span columns the cell covers, 1 or more
     */
    record Cell(String text, @Nullable BigDecimal number, int decimals, int span) {
        public static Cell of(String text) {
            return new Cell(text, null, 0, 1);
        }

        public static Cell span(String text, int columns) {
            return new Cell(text, null, 0, columns);
        }
    }
}
