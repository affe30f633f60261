package th.sala.core.search;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The index in a folder of the home, opened when it is needed first and never by the start of the portal. It can be lost:
 * all it knows stands in the database, so that a folder that is missing, broken or another's is filled anew.
 */
@Component
class SearchIndex implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private final IndexFolder folder;
    private final DataSource source;
    private final EntryRows rows;
    private final TransactionTemplate transaction;
    private @Nullable SessionFactory open;
    private boolean stopped;
    private volatile boolean filling;

    SearchIndex(
            @Value("${sala.home:}") String home,
            DataSource source,
            EntryRows rows,
            PlatformTransactionManager transactions)
            throws IOException {
        this.folder =
                new IndexFolder(home.isBlank() ? Files.createTempDirectory("sala-search") : Path.of(home, "search"));
        this.source = source;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    Path folder() {
        return folder.path();
    }

    /** Whether the folder holds the index of this database; cheap, opens nothing. */
    boolean isWhole() {
        return folder.mark()
                .filter(mark -> rows.mark().filter(mark::equals).isPresent())
                .isPresent();
    }

    /** Whether it knows all that is in the database; what was committed this moment does not count. */
    boolean isComplete() {
        return !filling;
    }

    /** It knows all that it had to learn when it began. */
    void filled() {
        filling = false;
    }

    /**
     * Asks the index.
     *
     * @throws IndexLost where there is none that knows what is in the database
     */
    <T> T ask(Function<SearchSession, T> question) {
        try (EntityManager entities = whole().createEntityManager()) {
            return question.apply(Search.session(entities));
        } catch (RuntimeException failed) {
            throw broken(failed);
        }
    }

    /** The entries of these ids as the database has them, whoever may see them. */
    List<EntryRow> read(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        try (EntityManager entities = open().createEntityManager()) {
            return read(entities, ids);
        }
    }

    private static List<EntryRow> read(EntityManager entities, List<Long> ids) {
        return entities.createQuery("from EntryRow e where e.id in :ids", EntryRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Lets the index know the present state of these entries; it is on the disk when this returns. */
    List<EntryRow> learn(List<Long> ids) {
        try (EntityManager entities = open().createEntityManager()) {
            List<EntryRow> entries = read(entities, ids);
            SearchSession session = Search.session(entities);
            session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync());
            SearchIndexingPlan plan = session.indexingPlan();
            for (EntryRow entry : entries) {
                if (entry.gone()) {
                    plan.purge(EntryRow.class, entry.id(), null);
                } else {
                    plan.addOrUpdate(entry);
                }
            }
            plan.execute();
            return entries;
        } catch (RuntimeException failed) {
            throw broken(failed);
        }
    }

    private RuntimeException broken(RuntimeException failed) {
        if (!IndexFolder.isLoss(failed)) {
            return failed;
        }
        LOG.warn("The index is broken and is built anew: {}", failed.getMessage());
        close();
        folder.empty();
        return new IndexLost();
    }

    private synchronized SessionFactory whole() {
        if (open == null && !isWhole()) {
            throw new IndexLost();
        }
        return open();
    }

    /** Opens it; one that does not know what is in the database begins empty, and everything waits to be known. */
    synchronized SessionFactory open() {
        if (stopped) {
            throw new IllegalStateException("The portal stops");
        }
        SessionFactory opened = open;
        if (opened == null) {
            opened = isWhole() ? opened() : fresh();
            open = opened;
        }
        return opened;
    }

    /** Begins anew, also where the folder was taken away while the index was open. */
    synchronized void renew() {
        close();
        open();
    }

    private SessionFactory opened() {
        try {
            SessionFactory factory = build();
            try {
                // opens the files: building looks at none of them
                Search.mapping(factory).scope(EntryRow.class).schemaManager().createIfMissing();
                count(factory);
                return factory;
            } catch (RuntimeException failed) {
                factory.close();
                throw failed;
            }
        } catch (RuntimeException failed) {
            if (!IndexFolder.isLoss(failed)) {
                throw failed;
            }
            LOG.warn("The index is broken and is built anew: {}", failed.getMessage());
            return fresh();
        }
    }

    private static void count(SessionFactory factory) {
        try (EntityManager entities = factory.createEntityManager()) {
            Search.session(entities)
                    .search(EntryRow.class)
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount();
        }
    }

    /** An empty index that will know all that is in the database, and the mark that says so on both sides. */
    private SessionFactory fresh() {
        folder.empty();
        SessionFactory factory = build();
        filling = true;
        String mark = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            rows.allPending();
            rows.mark(mark);
        });
        try {
            folder.mark(mark);
        } catch (UncheckedIOException failed) {
            factory.close();
            throw failed;
        }
        return factory;
    }

    private SessionFactory build() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source);
        settings.put(AvailableSettings.DIALECT, "org.hibernate.dialect.MariaDBDialect");
        settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
        settings.put(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        settings.put(AvailableSettings.PHYSICAL_NAMING_STRATEGY, PhysicalNamingStrategySnakeCaseImpl.class.getName());
        settings.put("hibernate.search.indexing.listeners.enabled", false);
        settings.put("hibernate.search.backend.directory.root", folder.path().toString());
        settings.put("hibernate.search.backend.analysis.configurer", new Analyzers());
        settings.put("hibernate.search.backend.lucene_version", "9.12.3");
        settings.put("hibernate.search.backend.thread_pool.size", 1);
        settings.put("hibernate.search.backend.indexing.queue_count", 1);
        settings.put("hibernate.search.backend.io.writer.ram_buffer_size", 8);
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder().applySettings(settings).build();
        try {
            return new MetadataSources(registry)
                    .addAnnotatedClass(EntryRow.class)
                    .buildMetadata()
                    .buildSessionFactory();
        } catch (RuntimeException failed) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw failed;
        }
    }

    synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public synchronized void destroy() {
        stopped = true;
        close();
    }
}
