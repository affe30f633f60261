package th.sala.api.ui;

import java.util.ArrayList;
import java.util.List;
import th.sala.api.list.ListSource;

/** The rows a list's filters leave; counted once per filter, because scrolling asks again and again. */
final class RowsFound<R> {
    private static final int BATCH = 200;

    private final ListSource<R> source;
    private final RowState state;
    private int found = -1;
    private int inAll = -1;

    RowsFound(ListSource<R> source, RowState state) {
        this.source = source;
        this.state = state;
    }

    List<R> page(int offset, int limit) {
        return source.rows(state.query(offset, limit));
    }

    /** The first of them in the order of the list. */
    List<R> first(int most) {
        List<R> first = new ArrayList<>();
        int wanted = Math.min(most, count());
        while (first.size() < wanted) {
            List<R> batch = page(first.size(), Math.min(BATCH, wanted - first.size()));
            if (batch.isEmpty()) {
                break;
            }
            first.addAll(batch);
        }
        return first;
    }

    /** Rows that pass the filters, as far as they are shown. */
    int count() {
        return Math.min(found(), source.most());
    }

    /** Whether more rows pass the filters than are shown. */
    boolean isCut() {
        return found() > source.most();
    }

    private int found() {
        if (found < 0) {
            found = source.count(state.query(0, Integer.MAX_VALUE));
        }
        return found;
    }

    /** Rows there would be without what the person filters by; one more than are shown where there are too many. */
    int countInAll() {
        if (inAll < 0) {
            inAll = state.isFiltered() ? source.count(state.unfiltered()) : found();
        }
        return inAll;
    }

    /** How many rows are shown at most. */
    int most() {
        return source.most();
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
