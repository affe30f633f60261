package th.sala.plugin.strategy.plan.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import th.sala.api.text.ThaiText;

/** Plan, result and percent of the rounds side by side. */
final class RoundTable extends NativeTable {
    private final NativeTableBody body = new NativeTableBody();

    RoundTable(String caption, String... headings) {
        addClassName("sala-table");
        setCaptionText(caption);
        getCaption().addClassName("sala-hidden");
        var head = new NativeTableRow();
        for (var heading : headings) {
            head.add(headed(heading, "col"));
        }
        add(new NativeTableHeader(head), body);
    }

    RoundTable row(String heading, String... cells) {
        var row = new NativeTableRow(headed(heading, "row"));
        for (var cell : cells) {
            row.add(new NativeTableCell(ThaiText.keepTogether(cell)));
        }
        body.add(row);
        return this;
    }

    private static NativeTableHeaderCell headed(String text, String scope) {
        var cell = new NativeTableHeaderCell(ThaiText.keepTogether(text));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
