package th.sala.core.document.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.document.DocumentId;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.People;
import th.sala.core.PageTest;
import th.sala.core.document.Filing;

/** What the page of a document says of a file that is looked at. */
class CheckedPageTest extends PageTest {
    @Autowired
    private Filing filing;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void nothing_stays() {
        List.of("core_document_version", "core_document", "core_content")
                .forEach(table -> database.sql("delete from " + table).update());
    }

    @Test
    void a_file_that_waits_cannot_be_opened_and_the_page_says_so() {
        DocumentId id = filed("HELD");
        open("staff.it");
        go("documents/" + id.value());
        assertThat(words(shown())).contains("ไฟล์นี้รอตรวจ", "รอตรวจ").doesNotContain("ดาวน์โหลด", "ดูไฟล์");
    }

    @Test
    void a_file_that_was_refused_cannot_be_opened_and_the_page_says_why() {
        DocumentId id = filed("REFUSED");
        database.sql("insert into core_file_check (hash, state, awaited_at, next_try, reason, reason_en)"
                        + " select hash, 'REFUSED', now(), now(), 'พบไวรัส', 'A virus' from core_document_version")
                .update();
        open("staff.it");
        go("documents/" + id.value());
        assertThat(words(shown())).contains("ไม่ผ่านการตรวจ", "เหตุผล: พบไวรัส").doesNotContain("ดาวน์โหลด", "ดูไฟล์");
        assertThat(words(go("documents/" + id.value() + "/preview"))).contains("จึงเปิดไม่ได้");
    }

    private DocumentId filed(String state) {
        DocumentId id = as(
                "staff.it",
                () -> filing.file(
                        people.current().department(),
                        null,
                        Confidentiality.NORMAL,
                        new SentFile("แผน.txt", new ByteArrayInputStream("แผน".getBytes(StandardCharsets.UTF_8)))));
        database.sql("update core_document_version set state = ?").param(state).update();
        return id;
    }
}
