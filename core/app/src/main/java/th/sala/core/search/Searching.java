package th.sala.core.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Service;
import th.sala.api.SubjectRef;
import th.sala.api.people.OpenToAll;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;

/** Finds what the signed-in person may see. */
@Service
@OpenToAll("what the person may not see is not found, not counted and not suggested: who may is part of every question")
public class Searching {
    private static final int MOST_VALUES = 12;

    private final SearchIndex index;
    private final Indexing indexing;
    private final EntryRows rows;
    private final ReaderTerms readers;
    private final RunningModules modules;

    Searching(SearchIndex index, Indexing indexing, EntryRows rows, ReaderTerms readers, RunningModules modules) {
        this.index = index;
        this.indexing = indexing;
        this.rows = rows;
        this.readers = readers;
        this.modules = modules;
    }

    /** What was found, the best first; nothing for what holds neither letter nor digit. */
    public Found find(SearchQuery query) {
        Asked asked = Asked.of(query.typed());
        Seen seen = seen();
        if (asked.isEmpty()) {
            return Found.nothing(true);
        }
        return orNothing(() -> found(query, asked, seen), () -> Found.nothing(false));
    }

    /** Entries whose title has what is typed so far, the best first; at most {@code limit}. */
    public List<Suggestion> suggest(String typed, int limit) {
        Asked asked = Asked.of(typed);
        Seen seen = seen();
        if (asked.isEmpty()) {
            return List.of();
        }
        return orNothing(
                () -> {
                    List<Long> ids = index.ask(session -> session.search(EntryRow.class)
                            .select(f -> f.id(Long.class))
                            .where(f -> Question.titled(f, asked, seen))
                            .sort(f ->
                                    f.score().then().field(EntryFields.CHANGED).desc())
                            .fetchHits(limit));
                    return visible(ids, rows.titles(ids), seen).stream()
                            .map(Searching::suggestion)
                            .toList();
                },
                List::of);
    }

    /** How records are called and where they open; those that may not be seen are left out, and those nobody told of. */
    public Map<SubjectRef, Suggestion> of(Set<SubjectRef> records) {
        Seen seen = seen();
        return rows.titles(records).stream()
                .filter(seen::covers)
                .collect(Collectors.toMap(EntryRow::subject, Searching::suggestion));
    }

    private static Suggestion suggestion(EntryRow entry) {
        return new Suggestion(entry.title(), entry.module(), entry.kindKey(), entry.link());
    }

    /** Whether there are words to look for in what was typed. */
    public static boolean isAnswerable(String typed) {
        return !Asked.of(typed).isEmpty();
    }

    private Found found(SearchQuery query, Asked asked, Seen seen) {
        Map<Facet, AggregationKey<? extends Map<?, Long>>> keys = new EnumMap<>(Facet.class);
        SearchResult<Long> result = index.ask(session -> {
            var step = ordered(session, query, asked, seen);
            for (Facet facet : Facet.values()) {
                step = counted(step, facet, facet.type(), keys);
            }
            return step.fetch(query.page() * SearchQuery.HITS, SearchQuery.HITS);
        });
        List<Found.Hit> hits = visible(result.hits(), index.read(result.hits()), seen).stream()
                .map(e -> hit(e, asked))
                .toList();
        Map<Facet, List<Found.Value>> facets = new EnumMap<>(Facet.class);
        keys.forEach((facet, key) -> facets.put(facet, values(result.aggregation(key))));
        return new Found(result.total().hitCount(), hits, facets, index.isComplete());
    }

    private static SearchQueryOptionsStep<?, ?, Long, ?, ?, ?> ordered(
            SearchSession session, SearchQuery query, Asked asked, Seen seen) {
        return session.search(EntryRow.class)
                .select(f -> f.id(Long.class))
                .where(f -> Question.of(f, asked, seen, query.chosen()))
                .sort(f -> f.score().then().field(EntryFields.CHANGED).desc());
    }

    private static <T> SearchQueryOptionsStep<?, ?, Long, ?, ?, ?> counted(
            SearchQueryOptionsStep<?, ?, Long, ?, ?, ?> step,
            Facet facet,
            Class<T> type,
            Map<Facet, AggregationKey<? extends Map<?, Long>>> keys) {
        AggregationKey<Map<T, Long>> key = AggregationKey.of(facet.field());
        keys.put(facet, key);
        return step.aggregation(
                key,
                f -> f.terms()
                        .field(facet.field(), type)
                        .orderByCountDescending()
                        .maxTermCount(MOST_VALUES));
    }

    private static List<Found.Value> values(Map<?, Long> counts) {
        List<Found.Value> values = new ArrayList<>();
        counts.forEach((value, count) -> values.add(new Found.Value(String.valueOf(value), count)));
        return values;
    }

    private static Found.Hit hit(EntryRow entry, Asked asked) {
        return new Found.Hit(
                entry.subject(),
                entry.kindKey(),
                entry.link(),
                Passages.marked(entry.title(), asked),
                Passages.passage(entry.body(), asked),
                entry.department(),
                entry.changedAt());
    }

    /**
     * In the order of the hits. The index follows a moment later: what was taken away meanwhile, or closed to this person,
     * must not be shown for that moment either.
     */
    private static List<EntryRow> visible(List<Long> ids, List<EntryRow> read, Seen seen) {
        Map<Long, EntryRow> entries = new HashMap<>();
        read.stream().filter(seen::covers).forEach(e -> entries.put(e.id(), e));
        return ids.stream().map(entries::get).filter(Objects::nonNull).toList();
    }

    private Seen seen() {
        Set<String> running = new HashSet<>(Set.of("core"));
        modules.all().stream().map(RunningModule::id).forEach(running::add);
        return new Seen(readers.own(rows.permissions()), running);
    }

    private <T> T orNothing(Supplier<T> question, Supplier<T> nothing) {
        try {
            return question.get();
        } catch (IndexLost lost) {
            indexing.wake();
            return nothing.get();
        }
    }

    /**
     * What a person sees.
     *
     * @param terms one of which an entry must carry
     * @param modules those in service; the entries of others wait until they are back
     */
    record Seen(Set<String> terms, Set<String> modules) {
        boolean covers(EntryRow entry) {
            return !entry.gone()
                    && modules.contains(entry.module())
                    && entry.readerTerms().stream().anyMatch(terms::contains);
        }
    }
}
