package th.sala.api.ui;

import java.util.List;
import java.util.function.Supplier;
import th.sala.api.list.ListSource;

/**
 * A page that is one list.
 *
 * @param <R> row, a record
 */
public abstract class ListScreen<R> extends Screen {
    private final RowList<R> list;

    /**
     * @param id owner and name, {@code strategy.undertakings}
     * @param titleKey key of the heading, also the caption of the list
     */
    protected ListScreen(String id, String titleKey, ListSource<R> source, List<RowColumn<R>> columns) {
        addClassName("sala-list-screen");
        heading(text(titleKey));
        list = new RowList<>(id, titleKey, source, columns);
        content(list);
    }

    /**
     * A list so short that it is held as a whole; its columns say how it is filtered and ordered.
     *
     * @param all asked anew for each page
     */
    protected ListScreen(String id, String titleKey, Supplier<List<R>> all, List<RowColumn<R>> columns) {
        this(id, titleKey, new HeldRows<>(all, columns), columns);
    }

    /** The list, to set its order, fixed filters, empty state and acts. */
    protected final RowList<R> list() {
        return list;
    }
}
