package th.sala.core.document.ui.keeping;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;

/** A list whose rows and count are two questions to a service. */
record Rows<R>(Function<ListQuery, List<R>> pages, ToIntFunction<ListQuery> counts) implements ListSource<R> {
    @Override
    public List<R> rows(ListQuery query) {
        return pages.apply(query);
    }

    @Override
    public int count(ListQuery query) {
        return counts.applyAsInt(query);
    }
}
