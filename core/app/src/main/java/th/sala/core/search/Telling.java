package th.sala.core.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.SubjectRef;
import th.sala.api.search.SearchEntry;
import th.sala.api.search.SearchSource;
import th.sala.api.work.Cancelled;
import th.sala.core.module.ModuleCalls;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;

/**
 * Has sources tell their entries from scratch: those the portal meets for the first time, those that change with the day,
 * and all where an administrator asks for it. What a source does not tell any more goes.
 */
@Component
class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final String CORE = "core";
    private static final int PAGE = 200;

    private final List<SearchSource> own;
    private final RunningModules modules;
    private final ModuleCalls calls;
    private final EntryRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Telling(
            List<SearchSource> own,
            RunningModules modules,
            ModuleCalls calls,
            EntryRows rows,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.own = own;
        this.modules = modules;
        this.calls = calls;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Has those tell that never have, or not today where that matters. */
    void tellWhatIsDue() {
        LocalDate today = LocalDate.now(clock);
        sources().stream().filter(source -> source.isDue(today)).forEach(source -> told(source, count -> {}));
    }

    /**
     * Has every source tell.
     *
     * @param written gets the number of entries told so far
     */
    void tellAll(Consumer<Long> written) {
        long before = 0;
        for (Source source : sources()) {
            long told = before;
            before += told(source, count -> written.accept(told + count));
        }
    }

    /** A fault of one source keeps none of the others back; it is told at the next round. */
    private long told(Source source, Consumer<Long> written) {
        try {
            return source.tell(written);
        } catch (Cancelled stopped) {
            throw stopped;
        } catch (RuntimeException failed) {
            LOG.error("{} does not tell what can be found", source, failed);
            return 0;
        }
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        own.forEach(source -> sources.add(new Source(CORE, source, Runnable::run)));
        for (RunningModule module : modules.all()) {
            module.contributions(SearchSource.class)
                    .forEach(source -> sources.add(new Source(module.id(), source, work -> calls.call(module, work))));
        }
        return sources;
    }

    /** One source of one owner; must not be kept, or a module that goes stays in memory. */
    private final class Source {
        private final String module;
        private final SearchSource source;
        private final Consumer<Runnable> caller;

        Source(String module, SearchSource source, Consumer<Runnable> caller) {
            this.module = module;
            this.source = source;
            this.caller = caller;
        }

        boolean isDue(LocalDate today) {
            return rows.toldOn(module, source.kind())
                    .filter(day -> !source.changesWithTheDay() || day.equals(today))
                    .isEmpty();
        }

        long tell(Consumer<Long> written) {
            LocalDate day = LocalDate.now(clock);
            LocalDateTime begun = rows.now();
            // noted before: what is asked for while this runs is told once more
            transaction.executeWithoutResult(status -> rows.told(module, source.kind(), day));
            try {
                long count = 0;
                for (List<SubjectRef> page = page(null);
                        !page.isEmpty();
                        page = page(page.getLast().id())) {
                    count += page.size();
                    written.accept(count);
                }
                transaction.executeWithoutResult(status -> rows.removeOlder(module, source.kind(), begun));
                return count;
            } catch (RuntimeException failed) {
                transaction.executeWithoutResult(status -> rows.told(module, source.kind(), null));
                throw failed;
            }
        }

        /**
         * Read once to know which entries these are, and again now that nobody else writes them: what was done to a record
         * in between is not overwritten with what was before.
         */
        private List<SubjectRef> page(@Nullable String after) {
            List<SubjectRef> subjects = asked(() -> read(after));
            asked(() -> {
                rows.hold(subjects);
                Set<SubjectRef> held = Set.copyOf(subjects);
                rows.put(source.page(after, PAGE).stream()
                        .filter(entry -> held.contains(entry.subject()))
                        .toList());
                return subjects;
            });
            return subjects;
        }

        private List<SubjectRef> read(@Nullable String after) {
            List<SearchEntry> entries = source.page(after, PAGE);
            entries.forEach(this::check);
            return entries.stream().map(SearchEntry::subject).toList();
        }

        private List<SubjectRef> asked(Supplier<List<SubjectRef>> question) {
            AtomicReference<List<SubjectRef>> answer = new AtomicReference<>(List.of());
            caller.accept(() -> transaction.executeWithoutResult(status -> answer.set(question.get())));
            return Objects.requireNonNull(answer.get());
        }

        private void check(SearchEntry entry) {
            if (!entry.subject().module().equals(module)
                    || !entry.subject().kind().equals(source.kind())) {
                throw new IllegalArgumentException(this + " tells of " + entry.subject());
            }
        }

        @Override
        public String toString() {
            return module + "/" + source.kind();
        }
    }
}
