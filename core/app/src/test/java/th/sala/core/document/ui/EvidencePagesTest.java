package th.sala.core.document.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.SubjectRef;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentRights;
import th.sala.api.document.Documents;
import th.sala.api.document.Evidence;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.search.SearchEntries;
import th.sala.api.search.SearchEntry;
import th.sala.api.search.SearchReaders;
import th.sala.api.ui.DocumentsPanel;
import th.sala.core.PageTest;
import th.sala.core.document.DocumentPermissions;

/** What documents prove, on their own page and on that of the record. */
class EvidencePagesTest extends PageTest {
    private static final SubjectRef OPEN = new SubjectRef("core", "matter", "1");
    private static final SubjectRef CLOSED = new SubjectRef("core", "matter", "2");
    private static final DocumentRights RIGHTS =
            new DocumentRights(DocumentPermissions.READ, DocumentPermissions.WRITE);

    @Autowired
    private Documents documents;

    @Autowired
    private People people;

    @Autowired
    private SearchEntries entries;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private DocumentId document = new DocumentId(0);

    @BeforeEach
    void a_document_and_two_records() {
        document = as(
                "staff.it",
                () -> documents.add(
                        new DocumentDraft("ผลการทดสอบ", null, unit(), Confidentiality.NORMAL, RIGHTS, List.of(OPEN)),
                        file()));
        transaction.executeWithoutResult(status -> entries.putAll(List.of(
                matter(OPEN, "งานที่เห็นได้", SearchReaders.EVERYBODY),
                matter(CLOSED, "งานลับ", SearchReaders.holding("test.nobody")))));
    }

    @AfterEach
    void nothing_stays() {
        List.of("core_evidence", "core_document_link", "core_document_version", "core_document")
                .forEach(table -> database.sql("delete from " + table).update());
        transaction.executeWithoutResult(status -> List.of(OPEN, CLOSED).forEach(entries::remove));
    }

    @Test
    void a_document_says_what_it_proves_and_counts_what_one_may_not_see() {
        pinned(OPEN, 3);
        pinned(CLOSED, null);
        as("staff.it", () -> documents.addVersion(document, 1, "", file()));
        open("staff.it");
        go("documents/" + document.value());
        assertThat(words(shown()))
                .contains("ใช้เป็นหลักฐาน", "งานที่เห็นได้", "มีฉบับใหม่กว่า", "1\u00a0รายการ")
                .doesNotContain("งานลับ");
        assertThat(links()).contains("matters/1", "documents/" + document.value() + "/preview?version=1&page=3");
    }

    @Test
    void evidence_is_taken_back_by_who_may_and_by_nobody_else() {
        pinned(OPEN, 3);
        open("director");
        go("documents/" + document.value());
        assertThat(words(shown())).contains("งานที่เห็นได้").doesNotContain("นำหลักฐานออก");

        open("staff.it");
        go("documents/" + document.value());
        takeBack();
        assertThat(words(shown())).doesNotContain("นำหลักฐานออก");
        assertThat(of(OPEN)).isEmpty();
    }

    @Test
    void a_document_leads_back_to_the_records_it_is_attached_to() {
        as("staff.it", () -> documents.attach(document, CLOSED));
        open("staff.it");
        go("documents/" + document.value());
        assertThat(words(shown()))
                .contains("แนบกับ", "งานที่เห็นได้", "รายการอื่นอีก 1")
                .doesNotContain("งานลับ");
        assertThat(links()).contains("matters/1");
    }

    @Test
    void what_proves_something_is_not_offered_to_be_thrown_away() {
        open("staff.it");
        go("documents/" + document.value());
        assertThat(_get(Button.class, s -> s.withText("ทิ้งเอกสาร")).isEnabled())
                .isTrue();
        pinned(OPEN, null);
        go("documents/" + document.value());
        assertThat(_get(Button.class, s -> s.withText("ทิ้งเอกสาร")).isEnabled())
                .isFalse();
    }

    @Test
    void a_page_is_pinned_on_the_record_and_taken_back_there() {
        open("staff.it");
        UI.getCurrent().add(new DocumentsPanel(OPEN, as("staff.it", this::unit), RIGHTS));
        _click(_get(NativeButton.class, s -> s.withText("ใช้เป็นหลักฐาน")));
        IntegerField page = _get(IntegerField.class);
        _setValue(page, 0);
        _click(_get(Button.class, s -> s.withText("ใช้เป็นหลักฐาน")));
        assertThat(page.isInvalid()).isTrue();
        _setValue(page, 2);
        _click(_get(Button.class, s -> s.withText("ใช้เป็นหลักฐาน")));
        assertThat(of(OPEN)).extracting(Evidence::page).containsExactly(2);
        assertThat(links()).contains("documents/" + document.value() + "/preview?version=1&page=2");
        takeBack();
        assertThat(of(OPEN)).isEmpty();
    }

    @Test
    void who_may_not_write_on_the_record_pins_nothing() {
        open("director");
        UI.getCurrent().add(new DocumentsPanel(OPEN, as("staff.it", this::unit), RIGHTS));
        assertThat(links()).contains("documents/" + document.value());
        assertThat(_find(NativeButton.class, s -> s.withText("ใช้เป็นหลักฐาน"))).isEmpty();
    }

    private static void takeBack() {
        _click(_get(NativeButton.class, s -> s.withText("นำหลักฐานออก")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private void pinned(SubjectRef record, @Nullable Integer page) {
        as("staff.it", () -> documents.pin(record, document, 1, page));
    }

    private List<Evidence> of(SubjectRef record) {
        return as("staff.it", () -> documents.evidence(record));
    }

    private DepartmentId unit() {
        return people.current().department();
    }

    private static SentFile file() {
        return new SentFile("ผล.txt", new ByteArrayInputStream("ผล".getBytes(StandardCharsets.UTF_8)));
    }

    private static SearchEntry matter(SubjectRef record, String title, SearchReaders readers) {
        return new SearchEntry(
                record, title, "", "search.kind.document", "matters/" + record.id(), null, readers, null, null, null);
    }
}
