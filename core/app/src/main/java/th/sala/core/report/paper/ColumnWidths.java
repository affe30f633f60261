package th.sala.core.report.paper;

import java.util.List;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;

/** Shares the width of a page among columns by their weights, so that no word of a head and no number is broken. */
final class ColumnWidths {
    private static final int PADDING = 13;
    private static final float SMALLEST = 7.5f;

    private final int[] edges;
    private final float size;

    ColumnWidths(Table table, int width) {
        List<Column> columns = table.columns();
        double[] needs = needs(table);
        float fitting = columns.size() > 9 ? 9f : 9.5f;
        while (fitting > SMALLEST && sum(needs, fitting) > width) {
            fitting -= 0.5f;
        }
        size = fitting;
        edges = edges(columns, needs, width);
    }

    /** Where the columns begin, and at the end the width itself. */
    int[] edges() {
        return edges;
    }

    /** Size of the letters in points at which the words fit. */
    float size() {
        return size;
    }

    /** Widest piece of each column that must not break, at 1 point. */
    private static double[] needs(Table table) {
        double[] needs = new double[table.columns().size()];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = longestWord(table.columns().get(i).title());
        }
        for (Row row : table.rows()) {
            int column = 0;
            for (Cell cell : row.cells()) {
                if (cell.span() == 1 && column < needs.length) {
                    needs[column] =
                            Math.max(needs[column], need(cell, table.columns().get(column)));
                }
                column += cell.span();
            }
        }
        return needs;
    }

    /** Words of running text may be cut where they must; figures and what stands in the middle may not. */
    private static double need(Cell cell, Column column) {
        if (cell.number() != null) {
            return LineBreaker.boldWidth(cell.text());
        }
        return column.align() == Align.LEFT ? 0 : longestWord(cell.text());
    }

    private int[] edges(List<Column> columns, double[] needs, int width) {
        double[] shares = columns.stream().mapToDouble(Column::weight).toArray();
        boolean[] narrow = new boolean[shares.length];
        double room = width;
        boolean again = true;
        while (again) {
            again = false;
            double weights = 0;
            for (int i = 0; i < shares.length; i++) {
                weights += narrow[i] ? 0 : columns.get(i).weight();
            }
            double perWeight = room / Math.max(weights, 1e-9);
            for (int i = 0; i < shares.length && !again; i++) {
                double need = needs[i] * size + PADDING;
                if (!narrow[i] && columns.get(i).weight() * perWeight < need && need < room) {
                    narrow[i] = true;
                    shares[i] = need;
                    room -= need;
                    again = true;
                } else if (!narrow[i]) {
                    shares[i] = columns.get(i).weight() * perWeight;
                }
            }
        }
        return edgesOf(shares, width);
    }

    private static int[] edgesOf(double[] shares, int width) {
        double all = 0;
        for (double share : shares) {
            all += share;
        }
        int[] edges = new int[shares.length + 1];
        double reached = 0;
        for (int i = 0; i < shares.length; i++) {
            reached += shares[i];
            edges[i + 1] = (int) Math.round(width * reached / all);
        }
        return edges;
    }

    private static double sum(double[] needs, float size) {
        double sum = 0;
        for (double need : needs) {
            sum += need * size + PADDING;
        }
        return sum;
    }

    private static double longestWord(String text) {
        return LineBreaker.pieces(text).stream()
                .mapToDouble(piece -> LineBreaker.boldWidth(piece.strip()))
                .max()
                .orElse(0);
    }
}
