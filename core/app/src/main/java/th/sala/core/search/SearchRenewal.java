package th.sala.core.search;

import org.springframework.stereotype.Service;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.work.Progress;
import th.sala.core.module.ModuleHost;

/** Has everything that can be found told and indexed anew while people go on searching. */
@Service
@Needs(ModuleHost.PERMISSION)
public class SearchRenewal {
    private final Indexing indexing;
    private final SearchIndex index;
    private final EntryRows rows;
    private final People people;

    SearchRenewal(Indexing indexing, SearchIndex index, EntryRows rows, People people) {
        this.indexing = indexing;
        this.index = index;
        this.rows = rows;
        this.people = people;
    }

    /**
     * How the search stands.
     *
     * @param entries that can be found
     * @param pending those of them the index does not know yet in their present state
     * @param complete false while a lost index is being built
     */
    public record State(long entries, long pending, boolean complete) {}

    public State state() {
        people.demandEverywhere(ModuleHost.PERMISSION);
        return new State(rows.count(), rows.countPending(), index.isWhole() && index.isComplete());
    }

    /** Begins with what the sources tell, then goes through the index; what is cancelled goes on by itself later. */
    public State renew(Progress progress) {
        people.demandEverywhere(ModuleHost.PERMISSION);
        indexing.renew(progress);
        return state();
    }
}
