package th.sala.core.search;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is looked for.
 *
 * @param typed anything; 200 characters count
 * @param chosen of each facet the value to keep to
 * @param page from 0
 */
public record SearchQuery(String typed, Map<Facet, String> chosen, int page) {
    /** Hits of a page. */
    public static final int HITS = 10;
    /** Beyond them nobody leafs; the words must be better. */
    public static final int MOST_PAGES = 100;

    public SearchQuery {
        chosen = java.util.Collections.unmodifiableMap(new TreeMap<>(chosen));
        page = Math.clamp(page, 0, MOST_PAGES - 1);
    }

    public static SearchQuery of(String typed) {
        return new SearchQuery(typed, Map.of(), 0);
    }
}
