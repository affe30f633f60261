package th.sala.plugin.strategy;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Supplier;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.IsolationLevelDataSourceAdapter;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.approval.BudgetLines;
import th.sala.db.embedded.TestDatabase;

/** The module's services on a schema of a real MariaDB, with fakes in place of the portal; permissions of {@code @Needs} aside. */
public final class PlanContext implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public PlanContext(Class<?> test) {
        var schema = TestDatabase.schema(test.getName());
        migrate(schema);
        context.registerBean(DataSource.class, () -> source(schema));
        context.register(Portal.class, StrategyModule.class);
        context.refresh();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> all(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public FakePeople people() {
        return get(FakePeople.class);
    }

    /** Works in one transaction. */
    public <T> T inTransaction(Supplier<T> work) {
        return get(TransactionTemplate.class).execute(status -> work.get());
    }

    @Override
    public void close() {
        context.close();
    }

    /** Reads what others have committed, as the portal's connections do. */
    private static DataSource source(TestDatabase.Schema schema) {
        var source = new IsolationLevelDataSourceAdapter();
        source.setTargetDataSource(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));
        source.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return source;
    }

    private static void migrate(TestDatabase.Schema schema) {
        try (var connection = schema.connect()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase("db/strategy/changelog.yaml", new ClassLoaderResourceAccessor(), database)
                    .update(new Contexts());
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Portal {
        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource source) {
            var factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(source);
            factory.setPackagesToScan("th.sala.plugin.strategy");
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.getJpaPropertyMap().put("hibernate.hbm2ddl.auto", "validate");
            factory.getJpaPropertyMap()
                    .put("hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class.getName());
            return factory;
        }

        @Bean
        JpaTransactionManager transactionManager(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }

        @Bean
        TransactionTemplate transactionTemplate(JpaTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        FakePeople people() {
            return new FakePeople();
        }

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }

        @Bean
        NoWorkbooks workbooks() {
            return new NoWorkbooks();
        }

        @Bean
        FakeOptions options() {
            return new FakeOptions();
        }

        @Bean
        FakeEntries entries() {
            return new FakeEntries();
        }

        @Bean
        FakeApprovals approvals() {
            return new FakeApprovals();
        }

        @Bean
        FakeBudget budget(ObjectProvider<BudgetLines> kept) {
            return new FakeBudget(kept);
        }

        @Bean
        NoDocuments documents() {
            return new NoDocuments();
        }

        @Bean
        FakeAudit audit() {
            return new FakeAudit();
        }
    }
}
