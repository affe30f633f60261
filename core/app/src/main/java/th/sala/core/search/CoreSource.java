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

    /** Acts, as the audit calls them, that change nothing in the entry of the record. */
    default Set<String> besideThePoint() {
        return Set.of();
    }

    /** Whether it matters here that this was done to a record of that kind. */
    default boolean concerns(String kind, String what) {
        return (kind.equals(kind()) && !besideThePoint().contains(what))
                || toldAnewWith().contains(kind);
    }
}
