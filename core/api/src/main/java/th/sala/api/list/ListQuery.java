package th.sala.api.list;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list as a screen asks for it.
 *
 * @param filters what the person typed or chose, only columns that are set
 * @param sorts in order of weight; empty means the list's own order
 * @param offset rows to leave out, 0 or more
 * @param limit rows wanted, 1 or more
 */
public record ListQuery(List<Filter> filters, List<Sort> sorts, int offset, int limit) {
    public ListQuery {
        filters = List.copyOf(filters);
        sorts = List.copyOf(sorts);
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** What the person set for this column, or empty. */
    public Optional<String> filter(String column) {
        return filters.stream()
                .filter(f -> f.column().equals(column))
                .map(Filter::value)
                .findFirst();
    }

    /** The same list without paging limits, for counts. */
    public ListQuery whole() {
        return new ListQuery(filters, sorts, 0, Integer.MAX_VALUE);
    }

    /** What is set for one column. */
    public record Filter(String column, String value) {}

    /** Order by one column. */
    public record Sort(String column, boolean descending) {}
}
