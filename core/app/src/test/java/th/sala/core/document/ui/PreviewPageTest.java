package th.sala.core.document.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.SubjectRef;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentRights;
import th.sala.api.document.Documents;
import th.sala.api.document.SentFile;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.core.PageTest;
import th.sala.core.document.text.SampleFiles;
import th.sala.core.people.Founding;

/** What is in a document, on the screen. */
@Transactional
class PreviewPageTest extends PageTest {
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private Documents documents;

    @Autowired
    private Founding founding;

    @Autowired
    private JdbcClient database;

    private DepartmentId unit = new DepartmentId(0);

    @BeforeEach
    void a_writer_and_a_stranger() {
        unit = founding.department("P1", "ภารกิจทดสอบ", "Unit", DepartmentKind.UNIT, null);
        founding.department("P2", "ภารกิจอื่น", "Other unit", DepartmentKind.UNIT, null);
        founding.role("test.seeing", "ผู้เขียน", "Writer", Set.of("test.read", "test.write"));
        for (String[] person : new String[][] {{"preview.writer", "P1"}, {"preview.stranger", "P2"}}) {
            founding.assign(
                    founding.person(person[0], "ผู้ทดสอบ", "", person[1], "a password of a test", false),
                    "test.seeing",
                    person[1],
                    false);
        }
    }

    @Test
    void a_pdf_opens_at_its_page_with_the_words_marked() {
        DocumentId id = added("แผน.pdf", SampleFiles.pdf("หน้าแรก", "หน้าสอง"));
        open("preview.writer");
        Component page = go("documents/" + id.value() + "/preview?page=2&find=หน้าสอง");
        assertThat(_get(page, IFrame.class).getSrc())
                .isEqualTo("documents/" + id.value() + "/versions/1/viewer#page=2&search="
                        + "%E0%B8%AB%E0%B8%99%E0%B9%89%E0%B8%B2%E0%B8%AA%E0%B8%AD%E0%B8%87&phrase=true");
        assertThat(words(page)).contains("แผน.pdf");
    }

    @Test
    void an_office_file_shows_its_text_and_a_picture_itself() {
        open("preview.writer");
        DocumentId office = added("a.docx", SampleFiles.docx("แผน"));
        assertThat(_get(go("documents/" + office.value() + "/preview?find=แผน"), IFrame.class)
                        .getSrc())
                .endsWith("/versions/1/text?find=%E0%B9%81%E0%B8%9C%E0%B8%99#found");
        DocumentId picture = added("a.png", DOT);
        Component page = go("documents/" + picture.value() + "/preview");
        assertThat(_get(page, Image.class).getSrc()).isEqualTo("documents/" + picture.value() + "/versions/1/file");
        assertThat(_get(page, Image.class).getAlt()).hasValue("a.png");
    }

    @Test
    void what_cannot_be_shown_can_be_downloaded() {
        DocumentId id = added("a.bin", new byte[] {1, 2, 3, 0, 0, 7});
        open("preview.writer");
        Component page = go("documents/" + id.value() + "/preview");
        assertThat(_find(page, IFrame.class)).isEmpty();
        assertThat(_find(page, Image.class)).isEmpty();
        assertThat(LocatorJ._find(page, Anchor.class, spec -> spec.withText("ดาวน์โหลด")))
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.getHref()).endsWith("/versions/1/file"));
    }

    @Test
    void an_earlier_version_can_be_chosen_and_says_that_it_is_one() {
        DocumentId id = added("a.txt", "หนึ่ง".getBytes(StandardCharsets.UTF_8));
        as(
                "preview.writer",
                () -> documents.addVersion(
                        id,
                        1,
                        "",
                        new SentFile("b.txt", new ByteArrayInputStream("สอง".getBytes(StandardCharsets.UTF_8)))));
        open("preview.writer");
        Component page = go("documents/" + id.value() + "/preview?version=1");
        assertThat(_get(page, IFrame.class).getSrc()).contains("/versions/1/text");
        assertThat(words(page)).contains("นี่ไม่ใช่ฉบับล่าสุด");
        assertThat(_get(page, Select.class).getListDataView().getItemCount()).isEqualTo(2);
        page = go("documents/" + id.value() + "/preview");
        assertThat(_get(page, IFrame.class).getSrc()).contains("/versions/2/text");
    }

    @Test
    void a_file_that_waits_for_its_check_is_not_shown() {
        DocumentId id = added("a.pdf", SampleFiles.pdf("แผน"));
        database.sql("update core_document_version set state = 'HELD' where document_id = ?")
                .param(id.value())
                .update();
        open("preview.writer");
        Component page = go("documents/" + id.value() + "/preview");
        assertThat(words(page)).contains("รอตรวจ");
        assertThat(_find(page, IFrame.class)).isEmpty();
        assertThat(LocatorJ._find(page, Anchor.class, spec -> spec.withText("ดาวน์โหลด")))
                .isEmpty();
    }

    @Test
    void who_may_not_see_it_finds_no_page() {
        DocumentId id = added("a.pdf", SampleFiles.pdf("แผน"));
        open("preview.stranger");
        assertThat(words(go("documents/" + id.value() + "/preview"))).contains("ไม่พบหน้านี้");
        open("preview.writer");
        assertThat(words(go("documents/" + id.value() + "/preview?version=9"))).contains("ไม่พบหน้านี้");
    }

    private DocumentId added(String name, byte[] bytes) {
        var draft = DocumentDraft.of(
                new SubjectRef("test", "project", "7"), unit, new DocumentRights("test.read", "test.write"));
        return as("preview.writer", () -> documents.add(draft, new SentFile(name, new ByteArrayInputStream(bytes))));
    }
}
