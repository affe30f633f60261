package th.sala.core.module.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.core.module.ModuleState;
import th.sala.core.module.UninstallPreview.TableRows;
import th.sala.core.module.Words;
import th.sala.core.module.jar.JarChecks;

/** Which modules there are and what their tables are. */
@Component
public class ModuleStore implements JarChecks.Known {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final WordsColumn words;

    ModuleStore(JdbcClient database, TransactionTemplate transaction, WordsColumn words) {
        this.database = database;
        this.transaction = transaction;
        this.words = words;
    }

    public List<StoredModule> modules() {
        return database.sql("select * from core_module order by id")
                .query(this::row)
                .list();
    }

    public Optional<StoredModule> module(String id) {
        return database.sql("select * from core_module where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Writes the state; jars that nothing goes back to are dropped with it. */
    public void save(StoredModule module) {
        transaction.executeWithoutResult(status -> {
            Words failure = module.failure();
            database.sql("""
                replace into core_module (id, state, jar_id, previous_jar_id, left_jar_id, failure_key,
                    failure_arguments) values (?, ?, ?, ?, ?, ?, ?)\
                """)
                    .param(module.id())
                    .param(module.state().name())
                    .param(module.jar())
                    .param(module.previous())
                    .param(module.left())
                    .param(failure == null ? null : failure.key())
                    .param(failure == null ? null : words.write(failure))
                    .update();
            database.sql("update core_module_jar set installed_at = utc_timestamp(6) where id = ? and installed_at"
                            + " is null")
                    .param(module.jar())
                    .update();
            database.sql("""
                delete j from core_module_jar j join core_module m on m.id = j.module_id
                where m.id = ? and j.installed_at is not null and j.id <> m.jar_id
                    and j.id <> coalesce(m.previous_jar_id, 0) and j.id <> coalesce(m.left_jar_id, 0)\
                """).param(module.id()).update();
        });
    }

    @Override
    public Optional<String> version(String id) {
        return database.sql("select j.version from core_module m join core_module_jar j on j.id = m.jar_id"
                        + " where m.id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** The version a jar of this module would take the place of; empty for a new module and for one that was removed. */
    public Optional<String> replaced(String id) {
        return module(id).filter(m -> m.state() != ModuleState.REMOVED).flatMap(m -> version(m.id()));
    }

    /** Tables beside the record of migrations are the module's own, also where its first start never ended well. */
    @Override
    public Optional<String> foreignTable(String id) {
        List<String> all = allTables(id);
        return module(id).isPresent() || all.contains(id + "_databasechangelog")
                ? Optional.empty()
                : all.stream().findFirst();
    }

    /** The module's tables without Liquibase's own two. */
    public List<String> tables(String id) {
        return allTables(id).stream()
                .filter(t -> !t.startsWith(id + "_databasechangelog"))
                .toList();
    }

    private List<String> allTables(String id) {
        return database.sql("select table_name from information_schema.tables where table_schema = database()"
                        + " and table_name like ? order by table_name")
                .param(id + "\\_%")
                .query(String.class)
                .list();
    }

    /** Exact number of rows in each table of the module. */
    public List<TableRows> rows(String id) {
        return tables(id).stream()
                .map(t -> new TableRows(
                        t,
                        database.sql("select count(*) from `" + t + "`")
                                .query(Long.class)
                                .single()))
                .toList();
    }

    /** Rows of the module in all, as the server estimates them. */
    public long estimatedRows(String id) {
        return database.sql("select coalesce(sum(table_rows), 0) from information_schema.tables"
                        + " where table_schema = database() and table_name like ?")
                .param(id + "\\_%")
                .query(Long.class)
                .single();
    }

    private StoredModule row(ResultSet row, int number) throws SQLException {
        return new StoredModule(
                row.getString("id"),
                ModuleState.valueOf(row.getString("state")),
                row.getLong("jar_id"),
                row.getObject("previous_jar_id", Long.class),
                row.getObject("left_jar_id", Long.class),
                words.read(row.getString("failure_key"), row.getString("failure_arguments")));
    }
}
