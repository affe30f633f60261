package th.sala.core.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
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
    void unchanged_files_are_not_looked_at_again() {
        // without its journal Liquibase would make all tables once more, and fail
        database.sql("delete from core_databasechangelog").update();
        assertThatCode(this::update).doesNotThrowAnyException();
    }

    @Test
    void changed_files_are() {
        database.sql("update core_schema_state set changelog = 'earlier'").update();
        database.sql("delete from core_databasechangelog").update();
        assertThatThrownBy(this::update).hasMessageContaining("already exists");
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

    private void update() throws Exception {
        CoreSchema migration = new CoreSchema(source);
        migration.setResourceLoader(new DefaultResourceLoader());
        migration.afterPropertiesSet();
    }

    private long count(String query) {
        return database.sql(query).query(Long.class).single();
    }
}
