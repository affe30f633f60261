package th.sala.core.document.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.SubjectRef;
import th.sala.api.document.DocumentId;
import th.sala.api.document.Documents;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.core.PageTest;
import th.sala.core.document.FiledRow;
import th.sala.core.document.Filing;
import th.sala.core.document.Folder;
import th.sala.core.document.Folders;

/** Several documents of a list at once. */
class DocumentListActsTest extends PageTest {
    @Autowired
    private Filing filing;

    @Autowired
    private Folders folders;

    @Autowired
    private Documents documents;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void nothing_stays() {
        List.of("core_evidence", "core_document_version", "core_document", "core_folder", "core_draft")
                .forEach(table -> database.sql("delete from " + table).update());
    }

    @Test
    void chosen_documents_are_moved_down_and_up_again() {
        DocumentId one = filed("แผน");
        DocumentId other = filed("ผล");
        long folder = as("staff.it", () -> folders.add(unit(), null, "ปี 2570"));
        open("staff.it");
        go("documents");
        choose("แผน", "ผล");
        press("ย้ายไปโฟลเดอร์");
        assertThat(_get(Button.class, s -> s.withText("ย้ายมาที่นี่")).isEnabled())
                .isFalse();
        _click(_get(NativeButton.class, s -> s.withText("ปี 2570")));
        press("ย้ายมาที่นี่");
        assertThat(rows()).isZero();
        assertThat(as("staff.it", () -> filing.folder(one).map(Folder::id))).contains(folder);

        go("documents?department=" + unitOf("staff.it") + "&folder=" + folder);
        choose("ผล");
        press("ย้ายไปโฟลเดอร์");
        _click(_get(NativeButton.class, s -> s.withText("ใต้หน่วยงานโดยตรง")));
        press("ย้ายมาที่นี่");
        assertThat(as("staff.it", () -> filing.folder(other))).isEmpty();
        assertThat(rows()).isOne();
    }

    @Test
    void what_cannot_be_thrown_away_is_told_by_its_title_and_nothing_half_is_done() {
        filed("แผน");
        DocumentId proof = filed("ผล");
        as("staff.it", () -> documents.pin(new SubjectRef("test", "project", "7"), proof, 1, null));
        open("staff.it");
        go("documents");
        choose("แผน", "ผล");
        press("ทิ้งเอกสาร");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(words(shown())).contains("“ผล” เป็นหลักฐานของงาน");
        assertThat(rows()).isEqualTo(2);
        assertThat(grid().getSelectedItems()).hasSize(2);
    }

    @Test
    void chosen_documents_go_into_the_trash_and_come_back_together() {
        filed("แผน");
        filed("ผล");
        open("staff.it");
        go("documents");
        choose("แผน", "ผล");
        press("ทิ้งเอกสาร");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(rows()).isZero();
        go("documents/trash?department=" + unitOf("staff.it"));
        choose("แผน", "ผล");
        press("นำกลับคืน");
        assertThat(rows()).isZero();
        go("documents");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void who_only_reads_is_offered_the_archive_and_no_more() {
        filed("แผน");
        long unit = unitOf("staff.it");
        open("director");
        go("documents?department=" + unit);
        choose("แผน");
        assertThat(_find(Button.class, s -> s.withText("ดาวน์โหลด ZIP"))).hasSize(1);
        assertThat(_find(Button.class, s -> s.withText("ย้ายไปโฟลเดอร์"))).isEmpty();
        assertThat(_find(Button.class, s -> s.withText("ทิ้งเอกสาร"))).isEmpty();
    }

    private DocumentId filed(String title) {
        return as(
                "staff.it",
                () -> filing.file(
                        unit(),
                        null,
                        Confidentiality.NORMAL,
                        new SentFile(
                                title + ".txt", new ByteArrayInputStream(title.getBytes(StandardCharsets.UTF_8)))));
    }

    private DepartmentId unit() {
        return people.current().department();
    }

    private long unitOf(String username) {
        return as(username, () -> unit().value());
    }

    private static void choose(String... titles) {
        List<FiledRow> wanted = GridKt._findAll(grid()).stream()
                .filter(row -> Arrays.asList(titles).contains(row.title()))
                .toList();
        assertThat(wanted).hasSameSizeAs(titles);
        grid().asMultiSelect().select(wanted);
    }

    @SuppressWarnings("unchecked")
    private static Grid<FiledRow> grid() {
        return _get(Grid.class);
    }

    private static int rows() {
        return GridKt._size(grid());
    }

    private static void press(String words) {
        _click(_get(Button.class, s -> s.withText(words)));
    }
}
