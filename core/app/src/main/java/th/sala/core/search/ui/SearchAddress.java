package th.sala.core.search.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import th.sala.core.search.Facet;
import th.sala.core.search.SearchQuery;

/** What is looked for, as the address of its page. */
final class SearchAddress {
    private static final String WORDS = "q";
    private static final String PAGE = "page";

    private SearchAddress() {}

    static SearchQuery read(QueryParameters parameters) {
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            parameters
                    .getSingleParameter(facet.word())
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> chosen.put(facet, value));
        }
        int page = parameters
                .getSingleParameter(PAGE)
                .filter(number -> number.matches("[1-9]\\d{0,3}"))
                .map(Integer::parseInt)
                .orElse(1);
        return new SearchQuery(parameters.getSingleParameter(WORDS).orElse("").strip(), chosen, page - 1);
    }

    static String of(SearchQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(WORDS, query.typed());
        query.chosen().forEach((facet, value) -> parameters.put(facet.word(), value));
        if (query.page() > 0) {
            parameters.put(PAGE, Integer.toString(query.page() + 1));
        }
        return "search?" + QueryParameters.simple(parameters).getQueryString();
    }

    /** The same with another value of a facet, from the first page on; null for all values. */
    static String with(SearchQuery query, Facet facet, @org.jspecify.annotations.Nullable String value) {
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        chosen.putAll(query.chosen());
        if (value == null) {
            chosen.remove(facet);
        } else {
            chosen.put(facet, value);
        }
        return of(new SearchQuery(query.typed(), chosen, 0));
    }

    static String page(SearchQuery query, int page) {
        return of(new SearchQuery(query.typed(), query.chosen(), page));
    }

    /** A document opens where the words stand. */
    static String find(String link, String words) {
        return link
                + (link.contains("?") ? "&" : "?")
                + QueryParameters.of("find", words).getQueryString();
    }
}
