package th.sala.api.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.module.Contribution;

/**
 * Tells the entries of one kind of record from scratch: when the portal meets the kind for the first time, and when an
 * administrator has the search built anew. Between these the module writes {@link SearchEntries} with every change.
 *
 * <p>Called without a signed-in person; permissions are not asked for, so that nothing is overlooked.
 */
public interface SearchSource extends Contribution {
    /** The kind in the subjects of its entries, {@code undertaking}. */
    String kind();

    /**
     * The entries after one, in an order of the source's own that stays the same. Each page is asked for twice: once to know
     * which entries to hold, and again for what stands in them.
     *
     * @param after id of the subject the page before ended with, null for the first page
     * @param limit 1 to 500
     * @return empty at the end
     */
    List<SearchEntry> page(@Nullable String after, int limit);

    /** Whether entries come and go with the date alone, so that they are told anew every day. */
    default boolean changesWithTheDay() {
        return false;
    }
}
