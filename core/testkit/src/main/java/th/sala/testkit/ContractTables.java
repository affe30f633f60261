package th.sala.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the module under test. */
record ContractTables(JdbcClient database, String id) {

    private List<String> all() {
        return database.sql("select table_name from information_schema.tables where table_schema = database() and"
                        + " table_name like ?")
                .param(id + "\\_%")
                .query(String.class)
                .list();
    }

    private List<String> names() {
        return all().stream().filter(t -> !t.startsWith(log())).toList();
    }

    private String log() {
        return id + "_databasechangelog";
    }

    /** How many rows each of them has. */
    Map<String, Long> rows() {
        return names().stream().collect(Collectors.toMap(t -> t, this::count));
    }

    /** How many changesets were run; 0 for a module without tables. */
    long changesets() {
        return all().contains(log()) ? count(log()) : 0;
    }

    /** Does it while Liquibase knows of no changeset that was run, and lets it know again what it knew before. */
    void withoutNotes(Runnable work) {
        if (!all().contains(log())) {
            work.run();
            return;
        }
        database.sql("create table contract_notes as select * from " + log()).update();
        try {
            database.sql("delete from " + log()).update();
            work.run();
        } finally {
            database.sql("delete from " + log()).update();
            database.sql("insert into " + log() + " select * from contract_notes")
                    .update();
            database.sql("drop table contract_notes").update();
        }
    }

    private long count(String table) {
        return database.sql("select count(*) from `" + table + "`")
                .query(Long.class)
                .single();
    }

    /** Puts one row into each table, whatever its columns demand; within a transaction of the connection that is given. */
    void insertBlankRows(JdbcClient connection) {
        connection
                .sql("set @modes = @@sql_mode, sql_mode = '', foreign_key_checks = 0")
                .update();
        names().forEach(t ->
                connection.sql("insert into `" + t + "` () values ()").update());
        connection.sql("set sql_mode = @modes, foreign_key_checks = 1").update();
    }

    /** Removes them with the record of the migrations, as if the module had never been there. */
    void drop() {
        if (!all().isEmpty()) {
            String names = all().stream().collect(Collectors.joining("`, `", "`", "`"));
            database.sql("set statement foreign_key_checks = 0 for drop table " + names)
                    .update();
        }
    }

    void clear() {
        names().forEach(t -> database.sql("delete from `" + t + "`").update());
    }
}
