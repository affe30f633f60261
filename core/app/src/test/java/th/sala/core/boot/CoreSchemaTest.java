package th.sala.core.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import th.sala.db.embedded.TestDatabase;

class CoreSchemaTest {
    private final TestDatabase.Schema schema = TestDatabase.schema("core_schema");
    private final DataSource source = new DriverManagerDataSource(schema.url(), schema.user(), schema.password());
    private final JdbcClient database = JdbcClient.create(source);

    @BeforeEach
    void migrated() throws Exception {
        update();
    }

    @Test
    void the_cores_tables_are_made_and_no_table_sorts_other_than_thai() {
        assertThat(count("select count(*) from core_databasechangelog")).isPositive();
        assertThat(count("select count(*) from information_schema.tables where table_schema = database()"
                        + " and table_collation <> 'utf8mb4_thai_520_w2'"))
                .isZero();
    }

    @Test
    void unchanged_files_are_not_looked_at_again() throws Exception {
        database.sql("delete from core_databasechangelog").update();
        update();
        assertThat(count("select count(*) from core_databasechangelog")).isZero();
    }

    @Test
    void changed_files_are() throws Exception {
        long changes = count("select count(*) from core_databasechangelog");
        database.sql("update core_schema_state set changelog = 'earlier'").update();
        database.sql("delete from core_databasechangelog").update();
        update();
        assertThat(count("select count(*) from core_databasechangelog")).isEqualTo(changes);
    }

    @Test
    void a_portal_killed_between_any_change_and_its_journal_starts_again_and_loses_nothing() throws Exception {
        database.sql("insert into core_setting values ('kept', 'yes')").update();
        long changes = count("select count(*) from core_databasechangelog");
        for (long left = changes - 1; left >= 0; left--) {
            database.sql("delete from core_schema_state").update();
            database.sql("delete from core_databasechangelog where orderexecuted > ?")
                    .param(left)
                    .update();
            update();
            assertThat(count("select count(*) from core_databasechangelog")).isEqualTo(changes);
        }
        assertThat(count("select count(*) from core_setting where name = 'kept'"))
                .isEqualTo(1);
    }

    @Test
    void a_database_that_a_newer_sala_has_changed_is_refused() {
        database.sql("update core_schema_state set changelog = 'later'").update();
        database.sql("insert into core_databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)"
                        + " values ('core-9999-later', 'sala', 'db/changelog/9999.yaml', now(), 9999, 'EXECUTED')")
                .update();
        assertThatThrownBy(this::update)
                .hasRootCauseInstanceOf(CannotStart.class)
                .hasMessageContaining("newer version of Sala")
                .hasMessageContaining("core-9999-later");
    }

    @Test
    void a_sample_agency_that_the_home_knows_nothing_of_is_refused() throws Exception {
        update(source, HomeKind.EMPTY);
        database.sql("replace into core_setting values ('setup.founded', 'sample')")
                .update();
        assertThatThrownBy(() -> update(source, HomeKind.EMPTY))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds the sample agency");
        update(source, HomeKind.SAMPLE);
    }

    @Test
    void a_lock_row_left_by_a_portal_that_was_killed_holds_nobody_up() throws Exception {
        DataSource started = empty("core_schema_locked");
        JdbcClient left = JdbcClient.create(started);
        left.sql("create table core_databasechangeloglock (id int not null primary key, locked bit(1) not null,"
                        + " lockgranted datetime, lockedby varchar(255))")
                .update();
        left.sql("insert into core_databasechangeloglock values (1, 1, now(), 'killed')")
                .update();
        CompletableFuture.runAsync(() -> updateUnchecked(started)).get(30, TimeUnit.SECONDS);
    }

    @Test
    void two_portals_never_migrate_at_the_same_time() throws Exception {
        DataSource shared = empty("core_schema_shared");
        CompletableFuture<Void> second;
        try (Connection first = shared.getConnection()) {
            JdbcClient.create(new SingleConnectionDataSource(first, true))
                    .sql("select get_lock(upper(concat(database(), '.core_databasechangeloglock')), 0)")
                    .query(Integer.class)
                    .single();
            second = CompletableFuture.runAsync(() -> updateUnchecked(shared));
            assertThatThrownBy(() -> second.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        }
        second.get(30, TimeUnit.SECONDS);
        assertThat(JdbcClient.create(shared)
                        .sql("select count(*) from core_databasechangelog")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private static DataSource empty(String name) {
        TestDatabase.Schema schema = TestDatabase.schema(name);
        return new DriverManagerDataSource(schema.url(), schema.user(), schema.password());
    }

    private static void updateUnchecked(DataSource source) {
        try {
            update(source);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void update() throws Exception {
        update(source);
    }

    private static void update(DataSource source) throws Exception {
        update(source, HomeKind.SAMPLE);
    }

    private static void update(DataSource source, HomeKind kind) throws Exception {
        CoreSchema migration = new CoreSchema(source, kind);
        migration.setResourceLoader(new DefaultResourceLoader());
        migration.afterPropertiesSet();
    }

    private long count(String query) {
        return database.sql(query).query(Long.class).single();
    }
}
