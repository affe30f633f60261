package th.sala.api.ui;

import java.util.List;
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

    /** The list, to set its order, fixed filters, empty state and acts. */
    protected final RowList<R> list() {
        return list;
    }
}
