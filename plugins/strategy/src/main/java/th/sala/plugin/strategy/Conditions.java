package th.sala.plugin.strategy;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import th.sala.api.list.ListQuery;

/** The conditions of a list query, joined by "and"; values always travel as parameters. */
public final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** The path has the value. */
    public Conditions equal(String path, Object value) {
        return add(path + " = ", value, "");
    }

    /** The path contains the text, regardless of case. */
    public Conditions contains(String path, String text) {
        var plain = text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return add(path + " like ", "%" + plain + "%", " escape '!'");
    }

    /** The path has one of the values. */
    public Conditions among(String path, Collection<?> all) {
        return add(path + " in ", all, "");
    }

    /** The path has none of the values. */
    public Conditions notAmong(String path, Collection<?> none) {
        return add(path + " not in ", none, "");
    }

    /** The path has no value. */
    public Conditions missing(String path) {
        texts.add(path + " is null");
        return this;
    }

    /** The where clause, with a space before it. */
    public String where() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }

    /** Sets the parameters of the query. */
    public <T> TypedQuery<T> fill(TypedQuery<T> query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter("c" + i, values.get(i));
        }
        return query;
    }

    /**
     * The order by clause, with a space before it. Equal rows follow their id in the same direction: an index on the
     * sorted column then answers a page by itself.
     *
     * @param paths what each sortable column means, one path or several with a comma and a space between them; other
     *     columns are ignored
     * @param own the list's own order, which no two rows share
     * @param id decides between equal rows, so that pages neither repeat nor lose any
     */
    public static String order(ListQuery query, Map<String, String> paths, String own, String id) {
        for (var sort : query.sorts()) {
            var path = paths.get(sort.column());
            if (path != null) {
                var direction = sort.descending() ? " desc" : "";
                return " order by " + path.replace(", ", direction + ", ") + direction
                        + (path.equals(own) ? "" : ", " + id + direction);
            }
        }
        return " order by " + own;
    }

    /** The place of the path's value among the values, to order by; other values come last. */
    public static String cases(String path, Stream<String> values) {
        var listed = values.toList();
        return IntStream.range(0, listed.size())
                .mapToObj(i -> " when " + listed.get(i) + " then " + i)
                .collect(Collectors.joining("", "case " + path, " else " + listed.size() + " end"));
    }

    private Conditions add(String text, Object value, String rest) {
        texts.add(text + ":c" + values.size() + rest);
        values.add(value);
        return this;
    }
}
