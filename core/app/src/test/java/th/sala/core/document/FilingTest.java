package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.document.DocumentId;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Confidentiality;

/** Folders of departments and what stands in them; and who finds nothing there. */
class FilingTest extends DocumentCase {
    @Autowired
    private Filing filing;

    @Autowired
    private DocumentService service;

    @Autowired
    private Folders folders;

    @Autowired
    private FiledList list;

    @BeforeEach
    void who_files() {
        founding.role(
                "test.filing", "ผู้จัดเก็บ", "Filer", Set.of(DocumentPermissions.READ, DocumentPermissions.WRITE));
        founding.role("test.looking", "ผู้ดู", "Looker", Set.of(DocumentPermissions.READ));
        person("test.filer", "D1", "test.filing");
        person("test.looker", "D1", "test.looking");
        person("test.other", "D2", "test.filing");
    }

    @Test
    void a_folder_of_very_many_is_counted_no_further_than_it_is_shown() {
        long folder = as("test.filer", () -> {
            long made = folders.add(first, null, "คลัง");
            filing.file(first, made, Confidentiality.NORMAL, file("แรก.txt", "ก"));
            return made;
        });
        database.sql(
                        "insert into core_document (title, department_id, folder_id, filed, read_permission, write_permission,"
                                + " fiscal_year, latest, added_by, added_at, changed_at)"
                                + " select concat('ใบที่ ', seq), d.department_id, d.folder_id, true, d.read_permission,"
                                + " d.write_permission, d.fiscal_year, 1, d.added_by, d.added_at, d.changed_at"
                                + " from seq_1_to_" + (FiledList.MOST + 5) + " join core_document d on d.folder_id = ?")
                .param(folder)
                .update();
        as("test.filer", () -> {
            var all = new ListQuery(
                    List.of(
                            new ListQuery.Filter("department", Long.toString(first.value())),
                            new ListQuery.Filter("folder", Long.toString(folder))),
                    List.of(),
                    0,
                    50);
            assertThat(list.count(all)).isEqualTo(FiledList.MOST + 1);
        });
    }

    @Test
    void a_document_stands_in_its_folder_and_is_moved_to_another() {
        as("test.filer", () -> {
            long plans = folders.add(first, null, "แผนงาน");
            long year = folders.add(first, plans, "ปี 2570");
            DocumentId id = filing.file(first, year, Confidentiality.NORMAL, file("แผน.txt", "ก"));
            assertThat(titles(year)).containsExactly("แผน");
            assertThat(titles(null)).isEmpty();
            assertThat(folders.way(folders.find(year).orElseThrow()))
                    .extracting(Folder::name)
                    .containsExactly("แผนงาน", "ปี 2570");
            filing.move(List.of(id), null);
            assertThat(titles(null)).containsExactly("แผน");
            assertThat(titles(year)).isEmpty();
        });
    }

    @Test
    void another_department_finds_neither_folder_nor_document() {
        long folder = as("test.filer", () -> folders.add(first, null, "แผนงาน"));
        DocumentId id =
                as("test.filer", () -> filing.file(first, folder, Confidentiality.NORMAL, file("แผน.txt", "ก")));
        as("test.other", () -> {
            assertThat(folders.find(folder)).isEmpty();
            assertThat(titles(folder)).isEmpty();
            assertThat(list.count(query(folder, false))).isZero();
            assertThat(filing.facts(id)).isEmpty();
            refused(() -> folders.below(first, null));
            refused(() -> folders.add(first, null, "ข"));
            refused(() -> folders.rename(folder, 0, "ข"));
            refused(() -> folders.remove(folder));
            refused(() -> filing.file(first, null, Confidentiality.NORMAL, file("b.txt", "b")));
            refused(() -> filing.move(List.of(id), null));
            refused(() -> filing.trash(List.of(id)));
            refused(() -> filing.change(id, 1, facts("ข", Confidentiality.NORMAL)));
            broken("folder", () -> filing.file(second, folder, Confidentiality.NORMAL, file("b.txt", "b")));
        });
        as("test.looker", () -> {
            assertThat(titles(folder)).containsExactly("แผน");
            assertThat(filing.mayChange(id)).isFalse();
            refused(() -> filing.trash(List.of(id)));
            refused(() -> folders.rename(folder, 0, "ข"));
        });
    }

    @Test
    void what_is_classified_is_in_no_list_and_no_count_of_who_is_not_cleared() {
        clear("test.filer", "SECRET");
        DocumentId id =
                as("test.filer", () -> filing.file(first, null, Confidentiality.SECRET, file("ลับมาก.txt", "ก")));
        as("test.looker", () -> {
            assertThat(titles(null)).isEmpty();
            assertThat(list.count(query(null, false))).isZero();
        });
        as("test.filer", () -> filing.change(id, filed(id), facts("ลับมาก", Confidentiality.SECRET, "test.looker")));
        as("test.looker", () -> assertThat(titles(null)).containsExactly("ลับมาก"));
    }

    @Test
    void nobody_raises_a_document_above_the_own_clearance() {
        DocumentId id = as("test.filer", () -> filing.file(first, null, Confidentiality.NORMAL, file("แผน.txt", "ก")));
        as("test.filer", () -> {
            broken("confidentiality", () -> filing.change(id, filed(id), facts("แผน", Confidentiality.SECRET)));
            refused(() -> filing.file(first, null, Confidentiality.SECRET, file("b.txt", "b")));
        });
    }

    @Test
    void two_who_describe_a_document_at_once_are_told() {
        as("test.filer", () -> {
            DocumentId id = filing.file(first, null, Confidentiality.NORMAL, file("แผน.txt", "ก"));
            int seen = filed(id);
            filing.change(id, seen, facts("แผนใหม่", Confidentiality.NORMAL));
            assertThat(titles(null)).containsExactly("แผนใหม่");
            assertThatThrownBy(() -> filing.change(id, seen, facts("แผนเก่า", Confidentiality.NORMAL)))
                    .isInstanceOf(StaleVersion.class);
            broken("title", () -> filing.change(id, filed(id), facts(" ", Confidentiality.NORMAL)));
        });
    }

    @Test
    void what_is_in_the_trash_is_seen_there_by_who_may_write_and_comes_back_where_it_was() {
        long folder = as("test.filer", () -> folders.add(first, null, "แผนงาน"));
        DocumentId id =
                as("test.filer", () -> filing.file(first, folder, Confidentiality.NORMAL, file("แผน.txt", "ก")));
        as("test.filer", () -> filing.trash(List.of(id)));
        as("test.looker", () -> {
            assertThat(titles(folder)).isEmpty();
            assertThat(list.rows(query(null, true))).isEmpty();
            assertThat(documents.find(id)).isEmpty();
        });
        as("test.filer", () -> {
            assertThat(list.rows(query(null, true))).extracting(FiledRow::title).containsExactly("แผน");
            assertThatThrownBy(() -> folders.remove(folder)).isInstanceOf(RuleBroken.class);
            assertThatThrownBy(() -> documents.addVersion(id, 1, "", file("b.txt", "b")))
                    .isInstanceOf(RuleBroken.class);
            filing.restore(List.of(id));
            assertThat(titles(folder)).containsExactly("แผน");
        });
    }

    @Test
    void evidence_and_what_is_held_stay_out_of_the_trash() {
        as("test.filer", () -> {
            DocumentId id = filing.file(first, null, Confidentiality.NORMAL, file("แผน.txt", "ก"));
            documents.pin(RECORD, id, 1, null);
            assertThatThrownBy(() -> filing.trash(List.of(id)))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, rule -> assertThat(rule.key()).isEqualTo("document.rule.isEvidence"));
        });
    }

    @Test
    void what_is_in_the_trash_proves_nothing() {
        as("test.filer", () -> {
            DocumentId id = filing.file(first, null, Confidentiality.NORMAL, file("แผน.txt", "ก"));
            filing.trash(List.of(id));
            assertThatThrownBy(() -> documents.pin(RECORD, id, 1, null))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, rule -> assertThat(rule.key()).isEqualTo("document.rule.trashed"));
        });
    }

    @Test
    void names_of_folders_are_said_once_and_cleanly() {
        as("test.filer", () -> {
            long folder = folders.add(first, null, " แผน\u200Bงาน ");
            assertThat(folders.find(folder)).map(Folder::name).hasValue("แผนงาน");
            broken("name", () -> folders.add(first, null, "แผนงาน"));
            broken("name", () -> folders.add(first, null, "\u200B "));
            broken("name", () -> folders.add(first, null, "ก".repeat(201)));
            folders.rename(folder, 0, "แผน");
            assertThatThrownBy(() -> folders.rename(folder, 0, "อื่น")).isInstanceOf(StaleVersion.class);
            folders.remove(folder);
            assertThat(folders.below(first, null)).isEmpty();
        });
    }

    @Test
    void an_earlier_version_is_made_the_newest_again() {
        as("test.filer", () -> {
            DocumentId id = filing.file(first, null, Confidentiality.NORMAL, file("แผน.txt", "แรก"));
            documents.addVersion(id, 1, "", file("แผน2.txt", "สอง"));
            service.restore(id, 2, 1);
            assertThat(documents.versions(id).getFirst())
                    .returns(3, v -> v.number())
                    .returns(documents.versions(id).getLast().hash(), v -> v.hash());
        });
    }

    private DocumentFacts facts(String title, Confidentiality level, String... readers) {
        return new DocumentFacts(
                title,
                null,
                level,
                Set.of("แผน"),
                Map.of(),
                List.of(readers).stream().map(this::id).toList(),
                null);
    }

    private int filed(DocumentId id) {
        return documents.find(id).orElseThrow().version();
    }

    private List<String> titles(@Nullable Long folder) {
        return list.rows(query(folder, false)).stream().map(FiledRow::title).toList();
    }

    private ListQuery query(@Nullable Long folder, boolean trash) {
        var filters =
                new java.util.ArrayList<>(List.of(new ListQuery.Filter("department", Long.toString(first.value()))));
        Consumer<String> also = column -> filters.add(new ListQuery.Filter(column, String.valueOf(folder)));
        if (folder != null) {
            also.accept("folder");
        }
        if (trash) {
            also.accept("trash");
        }
        return new ListQuery(filters, List.of(), 0, 50);
    }
}
