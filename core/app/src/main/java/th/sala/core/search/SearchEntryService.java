package th.sala.core.search;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import th.sala.api.SubjectRef;
import th.sala.api.people.OpenToAll;
import th.sala.api.search.SearchEntries;
import th.sala.api.search.SearchEntry;

/** Writes entries within the caller's transaction and wakes the index when it has been committed. */
@Service
@OpenToAll("being found is part of every permitted act; who finds an entry is asked with every search")
@Transactional(propagation = Propagation.MANDATORY)
class SearchEntryService implements SearchEntries {
    private static final int AT_ONCE = 500;

    private final EntryRows rows;
    private final Indexing indexing;

    SearchEntryService(EntryRows rows, Indexing indexing) {
        this.rows = rows;
        this.indexing = indexing;
    }

    @Override
    public void putAll(List<SearchEntry> entries) {
        for (int at = 0; at < entries.size(); at += AT_ONCE) {
            rows.put(entries.subList(at, Math.min(entries.size(), at + AT_ONCE)));
        }
        wakeAfterCommit();
    }

    @Override
    public void remove(SubjectRef subject) {
        rows.hold(List.of(subject));
        rows.remove(List.of(subject));
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                indexing.wake();
            }
        });
    }
}
