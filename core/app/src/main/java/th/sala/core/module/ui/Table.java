package th.sala.core.module.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A table of few rows that folds to lines on a phone; modules and their history never need paging. */
class Table extends NativeTable {
    private static final long serialVersionUID = 1L;

    private final String[] columns;

    /**
     * @param caption read out by screen readers
     * @param columns heading of each column; an empty one is read as "acts"
     */
    Table(String caption, String... columns) {
        this.columns = columns.clone();
        addClassName("sala-modules-table");
        setCaptionText(caption);
        var head = new NativeTableRow();
        for (String column : columns) {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            if (column.isEmpty()) {
                var hidden = new Span(getTranslation("modules.acts"));
                hidden.addClassName("sala-hidden");
                cell.add(hidden);
            }
            head.add(cell);
        }
        getHead().add(head);
    }

    void row(Component... cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            var cell = new NativeTableCell(cells[i]);
            cell.addClassName("sala-modules-c" + i);
            cell.getElement().setAttribute("data-label", columns[i]);
            row.add(cell);
        }
        getBody().add(row);
    }

    void clear() {
        getBody().removeAll();
    }
}
