package th.sala.plugin.strategy.request;

import jakarta.persistence.EntityManager;
import java.util.List;
import th.sala.api.search.SearchEntries;
import th.sala.api.search.SearchEntry;
import th.sala.plugin.strategy.PlanFound;

/** Records that are put up, as the search finds them. */
public abstract class RequestsFound<E extends RequestRow> extends PlanFound {
    private final EntityManager entities;
    private final Class<E> type;

    /** @param list name of the records in addresses */
    protected RequestsFound(EntityManager entities, SearchEntries entries, String kind, String list, Class<E> type) {
        super(entities, entries, kind, list, type);
        this.entities = entities;
        this.type = type;
    }

    /** What else it is found by. */
    protected abstract String text(E row);

    @Override
    protected List<SearchEntry> read(List<Long> ids) {
        return entities
                .createQuery("from " + type.getSimpleName() + " r where r.id in :ids order by r.id", type)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(row -> entry(row, row.name(), text(row), row.department(), row.responsible()))
                .toList();
    }
}
