package th.sala.api.search;

import java.util.List;
import th.sala.api.SubjectRef;

/**
 * Lets records be found. Every call needs the caller's transaction and asks for no permission: it belongs to an act that is
 * permitted. What is written is found moments after the transaction has been committed, and never where it was not.
 */
public interface SearchEntries {
    /** Writes an entry, or what has changed of it; one that has not changed costs next to nothing. */
    default void put(SearchEntry entry) {
        putAll(List.of(entry));
    }

    /** As {@link #put} for many, such as those of an import; some hundreds at a time keep the memory small. */
    void putAll(List<SearchEntry> entries);

    /** Takes an entry away; nothing happens where there is none. */
    void remove(SubjectRef subject);
}
