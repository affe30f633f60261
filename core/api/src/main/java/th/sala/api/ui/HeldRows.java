package th.sala.api.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.time.ThaiOrder;

/**
 * Rows so few that they are held as a whole: they are filtered and ordered by what their columns show, texts in the
 * order of the Thai dictionary, rows without a value first. Equal rows keep the order they came in.
 */
final class HeldRows<R> implements ListSource<R> {
    private final Supplier<List<R>> all;
    private final List<RowColumn<R>> columns;

    /** @param all asked anew for each page */
    HeldRows(Supplier<List<R>> all, List<RowColumn<R>> columns) {
        this.all = all;
        this.columns = List.copyOf(columns);
    }

    @Override
    public List<R> rows(ListQuery query) {
        return matching(query).stream()
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    @Override
    public int count(ListQuery query) {
        return matching(query).size();
    }

    private List<R> matching(ListQuery query) {
        Predicate<R> wanted = query.filters().stream().map(this::filter).reduce(row -> true, Predicate::and);
        Comparator<R> order = query.sorts().stream()
                .map(this::order)
                .flatMap(Optional::stream)
                .reduce((one, next) -> one.thenComparing(next))
                .orElse((one, other) -> 0);
        return all.get().stream().filter(wanted).sorted(order).toList();
    }

    private Predicate<R> filter(ListQuery.Filter filter) {
        RowColumn<R> column =
                column(filter.column()).orElseThrow(() -> new IllegalArgumentException("No column " + filter.column()));
        return switch (column.filter()) {
            case TEXT -> {
                String part = filter.value().strip().toLowerCase(Locale.ROOT);
                yield row -> shown(column, row).toLowerCase(Locale.ROOT).contains(part);
            }
            case CHOICE -> {
                String label = column.choices().stream()
                        .filter(c -> c.value().equals(filter.value()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse("");
                yield row -> shown(column, row).equals(label);
            }
            case NONE, NUMBER ->
                throw new IllegalArgumentException("Rows that are held are not filtered by " + filter.column());
        };
    }

    private Optional<Comparator<R>> order(ListQuery.Sort sort) {
        return column(sort.column()).map(column -> {
            Comparator<R> order =
                    Comparator.comparing(row -> column.cell().value(row), Comparator.nullsFirst(HeldRows::compare));
            return sort.descending() ? order.reversed() : order;
        });
    }

    @SuppressWarnings("unchecked") // the values of one column are of one kind
    private static int compare(Object one, Object other) {
        return one instanceof String text
                ? ThaiOrder.DICTIONARY.compare(text, (String) other)
                : ((Comparable<Object>) one).compareTo(other);
    }

    private String shown(RowColumn<R> column, R row) {
        @Nullable Object value = column.cell().value(row);
        return Objects.toString(value, "");
    }

    private Optional<RowColumn<R>> column(String key) {
        return columns.stream().filter(c -> c.key().equals(key)).findFirst();
    }
}
