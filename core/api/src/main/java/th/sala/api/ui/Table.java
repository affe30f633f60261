package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A table of few rows, without paging, that folds to labelled lines on a phone; for more rows use a {@link RowList}. */
public final class Table extends NativeTable {
    private static final long serialVersionUID = 1L;

    private final String[] columns;

    /**
     * @param caption read out by screen readers
     * @param columns heading of each column; an empty one is read as "acts"
     */
    public Table(String caption, String... columns) {
        this.columns = columns.clone();
        addClassName("sala-rows");
        setCaptionText(caption);
        var head = new NativeTableRow();
        for (String column : columns) {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            if (column.isEmpty()) {
                var hidden = new Span(getTranslation("ui.table.acts"));
                hidden.addClassName("sala-hidden");
                cell.add(hidden);
            }
            head.add(cell);
        }
        getHead().add(head);
    }

    /** Adds a row, one part for each column. */
    public void row(Component... cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            var cell = new NativeTableCell(cells[i]);
            cell.addClassName("sala-rows-c" + i);
            cell.getElement().setAttribute("data-label", columns[i]);
            row.add(cell);
        }
        getBody().add(row);
    }

    /** Removes all rows. */
    public void clear() {
        getBody().removeAll();
    }
}
