package th.sala.plugin.strategy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import th.sala.api.SubjectRef;
import th.sala.api.search.SearchEntries;
import th.sala.api.search.SearchEntry;

/** Keeps what can be found. */
public final class FakeEntries implements SearchEntries {
    private final Map<SubjectRef, SearchEntry> kept = new LinkedHashMap<>();

    @Override
    public void putAll(List<SearchEntry> entries) {
        entries.forEach(entry -> kept.put(entry.subject(), entry));
    }

    @Override
    public void remove(SubjectRef subject) {
        kept.remove(subject);
    }

    public SearchEntry of(String kind, long id) {
        return Objects.requireNonNull(kept.get(Records.subject(kind, id)), kind + " " + id);
    }

    public int count(String kind) {
        return (int) kept.keySet().stream().filter(s -> s.kind().equals(kind)).count();
    }
}
