package th.sala.api.ui;

import th.sala.api.list.ListSource;

/** How many rows a list has; counted once per filter, because scrolling asks again and again. */
final class RowCount {
    private final ListSource<?> source;
    private final RowState state;
    private int found = -1;
    private int inAll = -1;

    RowCount(ListSource<?> source, RowState state) {
        this.source = source;
        this.state = state;
    }

    /** Rows that pass the filters. */
    int found() {
        if (found < 0) {
            found = source.count(state.query(0, Integer.MAX_VALUE));
        }
        return found;
    }

    /** Rows there would be without what the person filters by. */
    int inAll() {
        if (inAll < 0) {
            inAll = state.isFiltered() ? source.count(state.unfiltered()) : found();
        }
        return inAll;
    }

    /** Other filters leave other rows. */
    void forgetFound() {
        found = -1;
    }

    /** The rows themselves may have changed. */
    void forget() {
        found = -1;
        inAll = -1;
    }
}
