package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import th.sala.core.module.ModuleAct;
import th.sala.core.module.Operation;
import th.sala.core.module.Operation.Result;
import th.sala.core.module.Rehearsal;

/** A migration holds its module's lock as long as its connection lives, and no longer. */
class MigrationLockTest extends HostTest {
    private static final TestModule SECOND =
            Notes.migrated("1.1.0", Notes.sql("notes-2", "alter table notes_note add column place varchar(50)"));

    @BeforeEach
    void first_version() {
        install(Notes.version("1.0.0"));
    }

    @Test
    void a_lock_row_left_by_a_portal_that_was_killed_holds_nobody_up() {
        sql("create table notes_databasechangeloglock (id int not null primary key, locked bit(1) not null,"
                + " lockgranted datetime, lockedby varchar(255))");
        sql("insert into notes_databasechangeloglock values (1, 1, now(), 'killed')");
        Operation upgrade = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> install(SECOND));
        assertThat(upgrade.result()).as(upgrade.details()).isEqualTo(Result.DONE);
    }

    @Test
    void a_change_that_can_be_repeated_survives_a_portal_killed_before_it_was_written_down() {
        TestModule more = Notes.migrated(
                "1.1.0",
                Notes.sql("notes-2", "create table if not exists notes_place (name varchar(50) not null primary key)")
                        + Notes.sql("notes-3", "alter table notes_note add column if not exists place varchar(50)")
                        + Notes.sql("notes-4", "create index if not exists notes_note_place on notes_note (place)")
                        + Notes.sql("notes-5", "insert ignore into notes_place values ('hall')"));
        assertThat(install(more).result()).isEqualTo(Result.DONE);
        sql("insert into notes_place values ('garden')");
        sql("delete from notes_databasechangelog where id <> 'notes-1'");
        Operation again = install(more);
        assertThat(again.result()).as(again.details()).isEqualTo(Result.DONE);
        assertThat(texts("select name from notes_place order by name")).containsExactly("garden", "hall");
        assertThat(texts("select id from notes_databasechangelog")).hasSize(5);
    }

    @Test
    void two_portals_never_migrate_a_module_at_the_same_time() throws Exception {
        Rehearsal rehearsal = PORTAL.rehearse(SECOND.build());
        ModuleAct<Operation> upgrade;
        try (Connection other = PORTAL.bean(DataSource.class).getConnection()) {
            JdbcClient lock = JdbcClient.create(new SingleConnectionDataSource(other, true));
            String name = "upper(concat(database(), '.notes_databasechangeloglock'))";
            lock.sql("select get_lock(" + name + ", 0)").query(Integer.class).single();
            upgrade = PORTAL.as("admin", () -> PORTAL.host().install(rehearsal.id()));
            assertThatThrownBy(() -> upgrade.result().get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(texts("show columns from notes_note like 'place'")).isEmpty();
            lock.sql("select release_lock(" + name + ")").query(Integer.class).single();
        }
        assertThat(TestPortal.await(upgrade).result()).isEqualTo(Result.DONE);
    }
}
