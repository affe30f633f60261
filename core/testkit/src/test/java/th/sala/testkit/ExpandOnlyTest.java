package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.core.module.Rehearsal;
import th.sala.core.module.Words;

/** Migrations only ever add; the rehearsal says which one does more. */
class ExpandOnlyTest extends HostTest {
    private static List<String> refusals(String changes) {
        Rehearsal rehearsal = PORTAL.rehearse(Notes.migrated("1.1.0", changes).build());
        assertThat(texts("show databases like 'sala_try%'")).isEmpty();
        return rehearsal.refusals().stream().map(Words::key).toList();
    }

    private static List<String> sql2(String sql) {
        return refusals(Notes.sql("notes-2", sql));
    }

    private static List<String> change(String change) {
        return refusals(Notes.change("notes-2", change));
    }

    @Test
    void what_only_adds_is_let_through() {
        install(Notes.version("1.0.0"));
        assertThat(sql2("alter table notes_note add column mark varchar(20) not null default 'drop table'"))
                .isEmpty();
        assertThat(sql2("create index notes_note_text on notes_note (text)")).isEmpty();
        assertThat(sql2("update notes_note set text = concat(text, '; drop table x') where id = 1"))
                .isEmpty();
        assertThat(sql2("create table notes_line (id bigint not null primary key, note_id bigint not null, constraint"
                        + " notes_line_note foreign key (note_id) references notes_note (id) on delete cascade)"))
                .isEmpty();
        assertThat(change("- addColumn: { tableName: notes_note, columns: [ { column: { name: mark, type: int } } ] }"))
                .isEmpty();
        assertThat(sql2("alter table notes_note add (mark decimal(10,2) not null default 0, place int)"))
                .isEmpty();
    }

    @Test
    void what_takes_away_is_refused() {
        install(Notes.version("1.0.0"));
        for (String sql : List.of(
                "drop table notes_note",
                "DROP/**/TABLE notes_note",
                "alter table notes_note drop column text",
                "alter table notes_note rename column text to words",
                "rename table notes_note to notes_other",
                "alter table notes_note modify text varchar(10)",
                "truncate table notes_note",
                "delete from notes_note",
                "/*! drop table notes_note */",
                "set global read_only = 1",
                "create view notes_all as select * from notes_note")) {
            assertThat(sql2(sql)).as(sql).contains("module.refused.changeSql");
        }
        assertThat(change("- dropColumn: { tableName: notes_note, columnName: text }"))
                .containsExactly("module.refused.change");
        assertThat(change("- renameTable: { oldTableName: notes_note, newTableName: notes_other }"))
                .contains("module.refused.change");
        assertThat(change("- customChange: { class: th.sala.plugin.notes.Custom }"))
                .containsExactly("module.refused.change");
    }

    @Test
    void a_statement_that_is_changed_after_it_was_judged_is_refused() {
        install(Notes.version("1.0.0"));
        String create = Notes.sql("notes-2", "create table notes_line (id bigint not null primary key)");
        assertThat(refusals(create)).isEmpty();
        assertThat(refusals(create + "    modifySql:\n      - replace: { replace: create, with: drop }\n"))
                .containsExactly("module.refused.change");
    }

    @Test
    void a_column_that_the_version_before_cannot_fill_is_refused() {
        install(Notes.version("1.0.0"));
        assertThat(sql2("alter table notes_note add column mark int not null"))
                .containsExactly("module.refused.changeNotNull");
        assertThat(sql2("alter table notes_note add (mark int not null, place int default 0)"))
                .containsExactly("module.refused.changeNotNull");
        assertThat(sql2("alter table notes_note add column(place int default 0, mark int not null), add more int"))
                .containsExactly("module.refused.changeNotNull");
        assertThat(change("- addColumn: { tableName: notes_note, columns: [ { column: { name: mark, type: int,"
                        + " constraints: { nullable: false } } } ] }"))
                .containsExactly("module.refused.changeNotNull");
    }

    @Test
    void tables_of_others_are_not_touched() {
        assertThat(sql2("create table other_table (id int)")).containsExactly("module.refused.changeTable");
        assertThat(sql2("update core_person set active = 0")).containsExactly("module.refused.changeTable");
        assertThat(sql2("create table notes_line (id bigint primary key, person bigint references core_person (id))"))
                .containsExactly("module.refused.changeForeignKey");
        assertThat(sql2("insert into notes_note (text) select password_hash from core_person"))
                .containsExactly("module.refused.changeTable");
        assertThat(change("- insert: { schemaName: mysql, tableName: notes_note, columns: [] }"))
                .contains("module.refused.changeSchema");
        assertThat(change("- createTable: { tableName: notes_line, columns: [ { column: { name: p, type: bigint,"
                        + " constraints: { foreignKeyName: x, references: core_person(id) } } } ] }"))
                .contains("module.refused.changeForeignKey");
    }

    @Test
    void one_definition_stands_alone_in_its_changeset() {
        assertThat(sql2("create table notes_a (id int); create table notes_b (id int)"))
                .containsExactly("module.refused.changeMany");
    }

    @Test
    void a_migration_that_fails_is_caught_on_the_scratch_schema() {
        install(Notes.version("1.0.0"));
        assertThat(sql2("create table notes_note (id int)")).containsExactly("module.refused.migrationFails");
        sql("insert into notes_note (text) values ('a'), ('a')");
        assertThat(sql2("create unique index notes_note_text on notes_note (text)"))
                .as("rows are copied too")
                .containsExactly("module.refused.migrationFails");
        assertThat(texts("select text from notes_note")).hasSize(2);
    }
}
