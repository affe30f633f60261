package th.sala.plugin.strategy;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.api.search.SearchEntries;
import th.sala.api.search.SearchEntry;
import th.sala.api.search.SearchReaders;
import th.sala.api.search.SearchSource;

/** Rows of the plan as the search finds them: by code, name, what is to be reached and what was reported. */
public abstract class PlanFound implements SearchSource {
    private static final int PAGE = 200;

    private final EntityManager entities;
    private final SearchEntries entries;
    private final String kind;
    private final String list;
    private final String entity;

    /**
     * Rows of one kind.
     *
     * @param kind name in the audit and, with an s, in addresses: {@code undertaking}
     */
    protected PlanFound(EntityManager entities, SearchEntries entries, String kind, Class<? extends YearRow> entity) {
        this(entities, entries, kind, kind + "s", entity);
    }

    /** @param list name of the rows in addresses */
    protected PlanFound(
            EntityManager entities, SearchEntries entries, String kind, String list, Class<? extends YearRow> entity) {
        this.entities = entities;
        this.entries = entries;
        this.kind = kind;
        this.list = list;
        this.entity = entity.getSimpleName();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<SearchEntry> page(@Nullable String after, int limit) {
        return read(ids(null, after == null ? 0 : Long.parseLong(after), limit));
    }

    /** Name of the rows in addresses. */
    public final String list() {
        return list;
    }

    /** Writes the entries of these rows anew. */
    public void write(List<Long> ids) {
        entries.putAll(read(ids));
    }

    /** Writes those of a whole fiscal year, some at a time. */
    public void writeYear(int year) {
        for (List<Long> ids = ids(year, 0, PAGE); !ids.isEmpty(); ids = ids(year, ids.getLast(), PAGE)) {
            write(ids);
            entities.clear();
        }
    }

    private List<Long> ids(@Nullable Integer year, long after, int limit) {
        var query = entities.createQuery(
                        "select r.id from " + entity + " r where r.id > :after"
                                + (year == null ? "" : " and r.fiscalYear = :year") + " order by r.id",
                        Long.class)
                .setParameter("after", after)
                .setMaxResults(limit);
        return year == null
                ? query.getResultList()
                : query.setParameter("year", year).getResultList();
    }

    /** The entries of these rows, in the order of their ids. */
    protected abstract List<SearchEntry> read(List<Long> ids);

    /** Plans are read by whoever may read plans at all, as on their screens. */
    protected final SearchEntry entry(
            YearRow row, String name, String words, @Nullable DepartmentId department, @Nullable PersonId responsible) {
        return new SearchEntry(
                Records.subject(kind, row.id()),
                name,
                words,
                "strategy.search." + kind,
                "strategy/" + list + "/" + row.id(),
                department,
                SearchReaders.holdingAnywhere(StrategyPermissions.READ),
                responsible,
                row.year(),
                null);
    }

    /** Those that are there, one a line. */
    protected static String words(@Nullable String... words) {
        return Arrays.stream(words)
                .filter(Objects::nonNull)
                .filter(word -> !word.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
