package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;

/**
 * A list of rows out of the database, page by page: filter row, sort, column choice, result count, empty states, Excel
 * export, two-line rows on a phone. Filters and sort stand in the address; chosen columns are kept per person.
 *
 * @param <R> row, a record
 */
public final class RowList<R> extends Div {
    /**
     * @param id owner and name, {@code strategy.undertakings}; key of the person's column choice
     * @param captionKey key of what the list is, read out and used as name of the export
     */
    public RowList(String id, String captionKey, ListSource<R> source, List<RowColumn<R>> columns) {}

    /** The order before the person chooses one; always visible in the heading. */
    public RowList<R> sortedBy(String column, boolean descending) {
        return this;
    }

    /** Always applied beside what the person sets, and not shown: the fiscal year of the page, the record above. */
    public RowList<R> fixed(String column, String value) {
        return this;
    }

    /** What stands there before the first row exists: what will appear and the act that brings it. */
    public RowList<R> whenEmpty(String titleKey, String hintKey, Component... acts) {
        return this;
    }

    /** Words for the number of rows, {@code {0} งาน}; "รายการ" unless told otherwise. */
    public RowList<R> counted(String countKey) {
        return this;
    }

    /** A line about the figures beside the count, for instance the unit of money. */
    public RowList<R> unit(String text) {
        return this;
    }

    /** The acts at the right of the count, before "คอลัมน์" and "ส่งออก Excel". */
    public RowList<R> acts(Component... acts) {
        return this;
    }

    /** Sets a filter as if the person had, for clicks on a chart; an empty value takes it away. */
    public void filter(String column, String value) {}

    /** Asks for the rows anew, after something was changed. */
    public void refresh() {}

    /** What is asked for now, without paging. */
    public ListQuery query() {
        throw new IllegalStateException();
    }
}
