package th.sala.core.report.paper;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Table;

/** The bands of one table: its head, which comes again on every page, and one per shape of row. */
final class TableBands {
    private static final int ROW = 20;

    private final PaperElements elements;
    private final int number;
    private final Table table;
    private final int[] edges;
    private final float size;

    TableBands(PaperElements elements, int number, Table table, ColumnWidths widths) {
        this.elements = elements;
        this.number = number;
        this.table = table;
        this.edges = widths.edges();
        this.size = widths.size();
    }

    /** One band, or two where columns stand in groups. */
    List<JRDesignBand> heads() {
        var heads = new ArrayList<JRDesignBand>();
        List<Column> columns = table.columns();
        boolean grouped = columns.stream().anyMatch(column -> !column.group().isEmpty());
        if (grouped) {
            heads.add(groupHead());
        }
        JRDesignBand titles = band(PaperLines.tableBand(number));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            JRDesignTextField cell = head("title_" + number + "_" + i, column.title(), i, i + 1);
            cell.setHorizontalTextAlign(align(column.align()));
            if (grouped && column.group().isEmpty()) {
                cell.getLineBox().getTopPen().setLineWidth(0f);
            }
            titles.addElement(cell);
        }
        heads.add(titles);
        return heads;
    }

    /** The band for all rows of that shape. */
    JRDesignBand row(PaperLines.Shape shape) {
        JRDesignBand band = band(shape.band());
        int column = 0;
        for (int span : shape.spans()) {
            Align align = span > 1 ? Align.LEFT : table.columns().get(column).align();
            JRDesignTextField cell = cell("$F{" + PaperLines.cell(column) + "}", column, column + span);
            cell.setHorizontalTextAlign(align(align));
            if (shape.emphasis() != Emphasis.NONE) {
                cell.setBold(true);
                elements.fill(cell, shape.emphasis() == Emphasis.GROUP ? "accent-soft" : "well");
            }
            band.addElement(cell);
            column += span;
        }
        return band;
    }

    private JRDesignBand groupHead() {
        JRDesignBand band = band(PaperLines.tableBand(number));
        List<Column> columns = table.columns();
        int from = 0;
        while (from < columns.size()) {
            String group = columns.get(from).group();
            int to = from + 1;
            while (!group.isEmpty()
                    && to < columns.size()
                    && columns.get(to).group().equals(group)) {
                to++;
            }
            JRDesignTextField cell = head("group_" + number + "_" + from, group, from, to);
            cell.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
            if (group.isEmpty()) {
                cell.getLineBox().getBottomPen().setLineWidth(0f);
            }
            band.addElement(cell);
            from = to;
        }
        return band;
    }

    private JRDesignTextField head(String name, String text, int from, int to) {
        JRDesignTextField cell = cell(elements.fixed(name, text), from, to);
        cell.setBold(true);
        cell.setVerticalTextAlign(VerticalTextAlignEnum.BOTTOM);
        elements.fill(cell, "neutral-soft");
        return cell;
    }

    private JRDesignTextField cell(String expression, int from, int to) {
        return elements.cell(expression, edges[from], edges[to] - edges[from], ROW, size);
    }

    private static JRDesignBand band(String shown) {
        var band = new JRDesignBand();
        band.setHeight(ROW);
        // Only a row taller than a page gets here to the end of one.
        band.setSplitType(SplitTypeEnum.STRETCH);
        band.setPrintWhenExpression(PaperElements.expression("$F{" + shown + "}"));
        return band;
    }

    private static HorizontalTextAlignEnum align(Align align) {
        return switch (align) {
            case LEFT -> HorizontalTextAlignEnum.LEFT;
            case CENTRE -> HorizontalTextAlignEnum.CENTER;
            case RIGHT -> HorizontalTextAlignEnum.RIGHT;
        };
    }
}
