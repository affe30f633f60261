package th.sala.api.ui;

import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import th.sala.api.list.ListQuery;

/** What a person has set on a list, and how it stands in the address. */
final class RowState {
    private static final String SORT = "sort";

    private final Map<String, String> filters = new LinkedHashMap<>();
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private @Nullable String firstSort;
    private boolean firstDescending;
    private @Nullable String sort;
    private boolean descending;

    void firstSort(@Nullable String column, boolean down) {
        firstSort = column;
        firstDescending = down;
        sort = column;
        descending = down;
    }

    /** Whether this changes what is asked for. */
    boolean fixed(String column, String value) {
        return !value.equals(fixed.put(column, value));
    }

    /** The same again, to be changed without this one. */
    RowState copy() {
        var copy = new RowState();
        copy.fixed.putAll(fixed);
        copy.firstSort(firstSort, firstDescending);
        copy.take(this);
        return copy;
    }

    /** Takes over what a person has set on the other. */
    void take(RowState other) {
        filters.clear();
        filters.putAll(other.filters);
        sort = other.sort;
        descending = other.descending;
    }

    void filter(String column, String value) {
        if (value.isBlank()) {
            filters.remove(column);
        } else {
            filters.put(column, value.strip());
        }
    }

    String filter(String column) {
        return filters.getOrDefault(column, "");
    }

    boolean isFiltered() {
        return !filters.isEmpty();
    }

    int filtersSet() {
        return filters.size();
    }

    void clearFilters() {
        filters.clear();
    }

    void sort(@Nullable String column, boolean down) {
        sort = column == null ? firstSort : column;
        descending = column == null ? firstDescending : down;
    }

    /** By the first of them, or as at the beginning where there is none. */
    <R> void sort(List<GridSortOrder<R>> order) {
        if (order.isEmpty()) {
            sort(null, false);
        } else {
            GridSortOrder<R> first = order.getFirst();
            sort(first.getSorted().getKey(), first.getDirection() == SortDirection.DESCENDING);
        }
    }

    @Nullable
    String sort() {
        return sort;
    }

    boolean isDescending() {
        return descending;
    }

    ListQuery query(int offset, int limit) {
        var sorts = sort == null ? List.<ListQuery.Sort>of() : List.of(new ListQuery.Sort(sort, descending));
        return new ListQuery(set(true), sorts, offset, limit);
    }

    /** Without what the person set. */
    ListQuery unfiltered() {
        return new ListQuery(set(false), List.of(), 0, Integer.MAX_VALUE);
    }

    private List<ListQuery.Filter> set(boolean withFilters) {
        var all = new ArrayList<ListQuery.Filter>();
        fixed.forEach((column, value) -> all.add(new ListQuery.Filter(column, value)));
        if (withFilters) {
            filters.forEach((column, value) -> all.add(new ListQuery.Filter(column, value)));
        }
        return all;
    }

    /**
     * Takes over what the address says about these columns.
     *
     * @param offers whether a column's filter offers the value; others are not asked for
     */
    void read(
            QueryParameters address,
            Collection<String> filterable,
            Collection<String> sortable,
            BiPredicate<String, String> offers) {
        filters.clear();
        for (String column : filterable) {
            address.getSingleParameter(column)
                    .map(String::strip)
                    .filter(value -> offers.test(column, value))
                    .ifPresent(value -> filter(column, value));
        }
        String asked = address.getSingleParameter(SORT).orElse("");
        boolean down = asked.startsWith("-");
        String column = down ? asked.substring(1) : asked;
        sort(sortable.contains(column) ? column : null, down);
    }

    /** The address with this state in it; parameters of others stay. */
    QueryParameters write(QueryParameters address, Collection<String> filterable) {
        var parameters = new HashMap<String, List<String>>(address.getParameters());
        filterable.forEach(parameters::remove);
        parameters.remove(SORT);
        filters.forEach((column, value) -> parameters.put(column, List.of(value)));
        if (sort != null && !(sort.equals(firstSort) && descending == firstDescending)) {
            parameters.put(SORT, List.of(descending ? "-" + sort : sort));
        }
        return new QueryParameters(parameters);
    }
}
