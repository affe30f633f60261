package th.sala.api.ui;

import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.text.ThaiText;

/** The heading of a report's table: one row, or two where columns stand in groups. */
final class ReportHead extends NativeTableHeader {
    ReportHead(List<Column> columns) {
        boolean grouped = columns.stream().anyMatch(c -> !c.group().isEmpty());
        var first = new NativeTableRow();
        var second = new NativeTableRow();
        for (int at = 0; at < columns.size(); ) {
            Column column = columns.get(at);
            int together = 1;
            if (column.group().isEmpty()) {
                NativeTableHeaderCell alone = cell(column);
                if (grouped) {
                    alone.getElement().setAttribute("rowspan", "2");
                }
                first.add(alone);
            } else {
                while (at + together < columns.size()
                        && columns.get(at + together).group().equals(column.group())) {
                    together++;
                }
                first.add(group(column.group(), together));
                columns.subList(at, at + together).forEach(c -> second.add(cell(c)));
            }
            at += together;
        }
        add(first);
        if (grouped) {
            add(second);
        }
    }

    private static NativeTableHeaderCell cell(Column column) {
        var cell = new NativeTableHeaderCell(ThaiText.keepWords(column.title()));
        cell.getElement().setAttribute("scope", "col");
        if (column.align() == Align.RIGHT) {
            cell.addClassName("sala-figure");
        } else if (column.align() == Align.CENTRE) {
            cell.addClassName("sala-centred");
        }
        return cell;
    }

    private static NativeTableHeaderCell group(String title, int columns) {
        var cell = new NativeTableHeaderCell(ThaiText.keepWords(title));
        cell.getElement().setAttribute("scope", "colgroup");
        cell.getElement().setAttribute("colspan", String.valueOf(columns));
        cell.addClassName("sala-centred");
        return cell;
    }
}
