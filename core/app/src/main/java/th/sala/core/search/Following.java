package th.sala.core.search;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import th.sala.api.SubjectRef;
import th.sala.api.search.SearchEntry;
import th.sala.core.audit.Noted;

/** Writes the entries of the core's own records at the end of each transaction in which something was done to them. */
@Component
class Following {
    private static final String CORE = "core";
    /** Each may hold a whole book. */
    private static final int AT_ONCE = 50;

    private final List<CoreSource> sources;
    private final EntryRows rows;
    private final Indexing indexing;
    private final EntityManager entities;

    Following(List<CoreSource> sources, EntryRows rows, Indexing indexing, EntityManager entities) {
        this.sources = sources;
        this.rows = rows;
        this.indexing = indexing;
        this.entities = entities;
    }

    @EventListener
    void on(Noted noted) {
        SubjectRef subject = noted.subject();
        if (subject.module().equals(CORE)
                && sources.stream().anyMatch(source -> source.concerns(subject.kind(), noted.what()))) {
            done().add(subject);
        }
    }

    @EventListener
    void on(OutOfDate records) {
        records.ids().forEach(id -> done().add(new SubjectRef(CORE, records.kind(), Long.toString(id))));
    }

    private Done done() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Done.class::isInstance)
                .map(Done.class::cast)
                .findFirst()
                .orElseGet(this::begun);
    }

    private Done begun() {
        var done = new Done();
        TransactionSynchronizationManager.registerSynchronization(done);
        return done;
    }

    private void write(CoreSource source, Set<Long> ids) {
        // in one order, so that two who write the same ones do not wait for each other
        List<Long> all = ids.stream().sorted().toList();
        for (int at = 0; at < all.size(); at += AT_ONCE) {
            List<Long> some = all.subList(at, Math.min(all.size(), at + AT_ONCE));
            List<SubjectRef> subjects = some.stream()
                    .map(id -> new SubjectRef(CORE, source.kind(), Long.toString(id)))
                    .toList();
            rows.hold(subjects);
            List<SearchEntry> written = source.of(Set.copyOf(some));
            rows.put(written);
            Set<SubjectRef> found = written.stream().map(SearchEntry::subject).collect(Collectors.toSet());
            rows.remove(subjects.stream().filter(s -> !found.contains(s)).toList());
        }
    }

    /** What was done in one transaction. */
    private final class Done implements TransactionSynchronization {
        private final Map<String, Set<Long>> subjects = new HashMap<>();

        void add(SubjectRef subject) {
            Set<Long> ids = subjects.computeIfAbsent(subject.kind(), kind -> new HashSet<>());
            if (subject.id().matches("\\d{1,18}")) {
                ids.add(Long.valueOf(subject.id()));
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            for (CoreSource source : sources) {
                write(source, subjects.getOrDefault(source.kind(), Set.of()));
                if (source.toldAnewWith().stream().anyMatch(subjects::containsKey)) {
                    rows.told(CORE, source.kind(), null);
                }
            }
        }

        @Override
        public void afterCommit() {
            indexing.wake();
        }
    }
}
