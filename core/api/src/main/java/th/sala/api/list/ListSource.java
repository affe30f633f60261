package th.sala.api.list;

import java.util.List;
import java.util.function.Function;

/** Answers the pages of a list from the database, scoped to what the signed-in person may see. */
public interface ListSource<R> {
    /** The rows of the page, at most {@code query.limit()}. */
    List<R> rows(ListQuery query);

    /** How many rows the filters leave, paging aside; may stop one beyond {@link #most}. */
    int count(ListQuery query);

    /**
     * How many rows a list shows at most, 1 or more: nobody scrolls through 100,000, and to count them or to skip to the
     * last takes long. The list then says so, and the others are reached by a filter or another order. What is exported is
     * all of them.
     */
    default int most() {
        return Integer.MAX_VALUE;
    }

    /**
     * A list so short that it is held as a whole.
     *
     * @param matching all rows the filters leave, in their order; paging is not its care
     */
    static <R> ListSource<R> held(Function<ListQuery, List<R>> matching) {
        return new ListSource<>() {
            @Override
            public List<R> rows(ListQuery query) {
                return matching.apply(query).stream()
                        .skip(query.offset())
                        .limit(query.limit())
                        .toList();
            }

            @Override
            public int count(ListQuery query) {
                return matching.apply(query).size();
            }
        };
    }
}
