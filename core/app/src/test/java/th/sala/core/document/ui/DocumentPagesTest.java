package th.sala.core.document.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.document.DocumentId;
import th.sala.api.document.Documents;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.People;
import th.sala.api.ui.Choice;
import th.sala.core.PageTest;
import th.sala.core.document.DocumentKind;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.Filing;

/** Documents on screen. */
class DocumentPagesTest extends PageTest {
    @Autowired
    private Filing filing;

    @Autowired
    private Documents documents;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DocumentKinds kinds;

    @AfterEach
    void nothing_stays() {
        List.of(
                        "core_document_value",
                        "core_document_tag",
                        "core_document_reader",
                        "core_document_version",
                        "core_document",
                        "core_folder",
                        "core_draft")
                .forEach(table -> database.sql("delete from " + table).update());
        database.sql("delete f from core_document_field f join core_document_kind k on k.id = f.kind_id"
                        + " where k.code = 'test.contract'")
                .update();
        database.sql("delete from core_document_kind where code = 'test.contract'")
                .update();
    }

    @Test
    void one_finds_the_documents_of_the_own_unit_and_makes_a_folder() {
        filed("แผนปฏิบัติงาน");
        open("staff.it");
        assertThat(go("documents")).isInstanceOf(DocumentsView.class);
        assertThat(words(shown())).contains("ภารกิจเทคโนโลยีสารสนเทศ", "โฟลเดอร์ใหม่");
        assertThat(rows()).isOne();
        _click(_get(Button.class, s -> s.withText("โฟลเดอร์ใหม่")));
        _click(_get(Button.class, s -> s.withText("สร้างโฟลเดอร์")));
        TextField name = _get(TextField.class, s -> s.withLabel("ชื่อโฟลเดอร์"));
        assertThat(name.isInvalid()).isTrue();
        _setValue(name, "แผนงาน");
        _click(_get(Button.class, s -> s.withText("สร้างโฟลเดอร์")));
        assertThat(words(shown())).contains("แผนงาน");
    }

    @Test
    void a_document_is_described_and_what_is_wrong_stands_beside_its_field() {
        DocumentId id = filed("แผน");
        open("staff.it");
        go("documents/" + id.value() + "/edit");
        TextField title = _get(TextField.class, s -> s.withLabel("ชื่อเอกสาร"));
        _setValue(title, "");
        save();
        assertThat(title.isInvalid()).isTrue();
        _setValue(title, "แผนปฏิบัติงาน 2570");
        _setValue(_get(TextField.class, s -> s.withLabel("คำกำกับ")), "แผน, ปี 2570 ,");
        save();
        assertThat(shown()).isInstanceOf(DocumentView.class);
        assertThat(words(shown())).contains("แผนปฏิบัติงาน 2570");
        assertThat(as("staff.it", () -> filing.facts(id).orElseThrow().tags()))
                .containsExactlyInAnyOrder("แผน", "ปี 2570");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_a_kind_asks_for_is_required_where_the_document_is_of_it() {
        long kind = as(
                "admin",
                () -> kinds.add(new DocumentKind(
                        0,
                        "test.contract",
                        "สัญญา",
                        "Contract",
                        null,
                        DocumentKind.KeptFrom.ADDED,
                        true,
                        0,
                        List.of(new DocumentKind.Field(
                                0, "คู่สัญญา", "Party", DocumentKind.Type.TEXT, List.of(), true)))));
        DocumentId id = filed("สัญญา");
        open("staff.it");
        go("documents/" + id.value() + "/edit");
        _setValue(_get(TextField.class, s -> s.withLabel("คำกำกับ")), "สัญญา");
        save();
        assertThat(shown()).isInstanceOf(DocumentView.class);
        go("documents/" + id.value() + "/edit");
        Select<Choice> kinds = _get(Select.class, s -> s.withLabel("ประเภทเอกสาร"));
        _setValue(kinds, new Choice(Long.toString(kind), "สัญญา"));
        TextField party = _get(TextField.class, s -> s.withLabel("คู่สัญญา"));
        assertThat(party.isRequiredIndicatorVisible()).isTrue();
        save();
        assertThat(party.isInvalid()).isTrue();
        _setValue(party, "บริษัท ก");
        save();
        assertThat(shown()).isInstanceOf(DocumentView.class);
        assertThat(words(shown())).contains("บริษัท ก");
    }

    @Test
    void what_is_thrown_away_is_taken_out_of_the_trash() {
        DocumentId id = filed("แผน");
        open("staff.it");
        go("documents/" + id.value());
        _click(_get(Button.class, s -> s.withText("ทิ้งเอกสาร")));
        ConfirmDialog asked = _get(ConfirmDialog.class);
        ConfirmDialogKt._fireConfirm(asked);
        assertThat(shown()).isInstanceOf(DocumentsView.class);
        assertThat(rows()).isZero();
        go("documents/" + id.value());
        _click(_get(Button.class, s -> s.withText("นำกลับคืน")));
        assertThat(as("staff.it", () -> documents.find(id).orElseThrow().trashedAt()))
                .isNull();
    }

    @Test
    void another_unit_finds_neither_the_page_nor_the_form() {
        DocumentId id = filed("แผน");
        long unit = unit();
        open("staff.research");
        assertThat(go("documents/" + id.value())).isNotInstanceOf(DocumentView.class);
        assertThat(go("documents/" + id.value() + "/edit")).isNotInstanceOf(DocumentForm.class);
        go("documents?department=" + unit);
        assertThat(words(shown())).doesNotContain("ภารกิจเทคโนโลยีสารสนเทศ");
        assertThat(go("documents/trash?department=" + unit)).isNotInstanceOf(TrashView.class);
    }

    @Test
    void who_only_reads_puts_no_files_there() {
        DocumentId id = filed("แผน");
        long unit = unit();
        open("director");
        go("documents?department=" + unit);
        assertThat(rows()).isOne();
        assertThat(_find(Upload.class)).isEmpty();
        go("documents/" + id.value());
        assertThat(words(shown())).contains("แผน").doesNotContain("ทิ้งเอกสาร");
        assertThat(go("documents/" + id.value() + "/edit")).isNotInstanceOf(DocumentForm.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents", "documents/trash"})
    void who_holds_no_role_opens_none_of_them(String address) {
        open("legal");
        assertThat(go(address)).isNotInstanceOfAny(DocumentsView.class, TrashView.class);
    }

    private DocumentId filed(String title) {
        return as(
                "staff.it",
                () -> filing.file(
                        people.current().department(),
                        null,
                        Confidentiality.NORMAL,
                        new SentFile(
                                title + ".txt", new ByteArrayInputStream(title.getBytes(StandardCharsets.UTF_8)))));
    }

    private long unit() {
        return as("staff.it", () -> people.current().department().value());
    }

    private static int rows() {
        return GridKt._size(_get(Grid.class));
    }

    private static void save() {
        _click(_get(Button.class, s -> s.withText("บันทึก")));
    }
}
