package th.sala.core.search;

import java.util.List;
import java.util.Set;
import th.sala.api.search.SearchEntry;
import th.sala.api.search.SearchSource;

/**
 * A kind of record of the core. Its entries follow the audit: whoever notes what was done to a record has its entry
 * written anew, with no further word.
 */
public interface CoreSource extends SearchSource {
    /** The entries of those of these records that can be found; the others are taken away. */
    List<SearchEntry> of(Set<Long> ids);

    /** Kinds of records that change entries of this one in ways only the source itself can tell. */
    default Set<String> toldAnewWith() {
        return Set.of();
    }

    /** Whether what is done to records of that kind matters here. */
    default boolean concerns(String kind) {
        return kind.equals(kind()) || toldAnewWith().contains(kind);
    }
}
