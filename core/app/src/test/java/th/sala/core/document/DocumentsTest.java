package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.Evidence;
import th.sala.api.people.Confidentiality;

/** Documents, their versions and what they prove; and who sees nothing of them. */
class DocumentsTest extends DocumentCase {
    @Test
    void a_file_becomes_a_document_of_its_record() {
        DocumentId id = added("แผนงาน.txt");
        as("test.reader", () -> {
            assertThat(documents.of(RECORD))
                    .singleElement()
                    .returns("แผนงาน", Document::title)
                    .satisfies(d -> assertThat(d.latest())
                            .returns("แผนงาน.txt", DocumentVersion::fileName)
                            .returns("text/plain", DocumentVersion::mediaType)
                            .returns(1, DocumentVersion::number));
            assertThat(read(id, 1)).isEqualTo("เนื้อหาของ แผนงาน.txt");
        });
    }

    @Test
    void who_may_not_see_a_document_does_not_learn_that_it_is_there() {
        DocumentId id = added("แผนงาน.txt");
        Evidence pinned = as("test.writer", () -> documents.pin(RECORD, id, 1, null));
        as("test.stranger", () -> {
            assertThat(documents.find(id)).isEmpty();
            assertThat(documents.of(RECORD)).isEmpty();
            assertThat(documents.versions(id)).isEmpty();
            assertThat(documents.evidence(RECORD)).isEmpty();
            refused(() -> documents.open(id, 1).close());
            refused(() -> documents.attach(id, RECORD));
            refused(() -> documents.addVersion(id, 1, "", file("b.txt", "b")));
            refused(() -> documents.pin(RECORD, id, 1, null));
            refused(() -> documents.unpin(pinned.id()));
        });
    }

    @Test
    void who_only_reads_changes_nothing() {
        DocumentId id = added("แผนงาน.txt");
        as("test.reader", () -> {
            refused(() -> documents.add(draft(Confidentiality.NORMAL), file("b.txt", "b")));
            refused(() -> documents.addVersion(id, 1, "", file("b.txt", "b")));
            refused(() -> documents.attach(id, RECORD));
            refused(() -> documents.detach(id, RECORD));
        });
    }

    @Test
    void a_classified_document_is_seen_by_who_is_cleared_or_named() {
        clear("test.writer", "SECRET");
        DocumentId id = as("test.writer", () -> documents.add(draft(Confidentiality.SECRET), file("ลับ.txt", "ลับ")));
        as("test.reader", () -> {
            assertThat(documents.of(RECORD)).isEmpty();
            refused(() -> documents.open(id, 1).close());
        });
        clear("test.reader", "CONFIDENTIAL");
        as("test.reader", () -> assertThat(documents.find(id)).isEmpty());
        name("test.stranger", id);
        as("test.stranger", () -> {
            assertThat(documents.of(RECORD)).hasSize(1);
            assertThat(read(id, 1)).isEqualTo("ลับ");
            refused(() -> documents.addVersion(id, 1, "", file("b.txt", "b")));
        });
        as("test.reader", () -> refused(() -> documents.add(draft(Confidentiality.SECRET), file("b.txt", "b"))));
    }

    @Test
    void versions_stay_as_they_were_and_two_at_once_are_told() {
        DocumentId id = added("แผนงาน.txt");
        as("test.writer", () -> {
            documents.addVersion(id, 1, "แก้ตัวเลข", file("แผนงาน-แก้.txt", "ใหม่"));
            assertThat(documents.versions(id))
                    .extracting(DocumentVersion::number)
                    .containsExactly(2, 1);
            assertThat(read(id, 1)).isEqualTo("เนื้อหาของ แผนงาน.txt");
            assertThat(read(id, 2)).isEqualTo("ใหม่");
            assertThatThrownBy(() -> documents.addVersion(id, 1, "", file("c.txt", "c")))
                    .isInstanceOf(StaleVersion.class);
            broken("comment", () -> documents.addVersion(id, 2, "ก".repeat(1001), file("c.txt", "c")));
        });
    }

    @Test
    void a_page_the_file_does_not_have_proves_nothing() {
        DocumentId id = added("แผน.txt");
        database.sql("update core_document_version set media_type = 'application/pdf' where document_id = ?")
                .param(id.value())
                .update();
        database.sql("update core_document_text t join core_document_version v on v.hash = t.hash"
                        + " set t.state = 'READ', t.text = 'หนึ่ง\fสอง\fสาม' where v.document_id = ?")
                .param(id.value())
                .update();
        as("test.writer", () -> {
            assertThatThrownBy(() -> documents.pin(RECORD, id, 1, 4))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, rule -> assertThat(rule.key()).isEqualTo("document.rule.noPage"));
            assertThat(documents.pin(RECORD, id, 1, 3).page()).isEqualTo(3);
        });
    }

    @Test
    void evidence_stays_with_its_version_and_says_that_there_is_a_newer_one() {
        DocumentId id = added("แผนงาน.txt");
        as("test.writer", () -> {
            Evidence pinned = documents.pin(RECORD, id, 1, 3);
            documents.addVersion(id, 1, "", file("b.txt", "b"));
            assertThat(documents.evidence(RECORD))
                    .singleElement()
                    .returns(1, Evidence::version)
                    .returns(2, Evidence::newest)
                    .returns(3, Evidence::page)
                    .returns(pinned.hash(), Evidence::hash);
            broken("page", () -> documents.pin(RECORD, id, 1, 0));
            broken("version", () -> documents.pin(RECORD, id, 9, null));
            documents.unpin(pinned.id());
            assertThat(documents.evidence(RECORD)).isEmpty();
        });
    }

    @Test
    void an_empty_file_and_a_program_are_refused_beside_the_field() {
        as("test.writer", () -> {
            broken("file", () -> documents.add(draft(Confidentiality.NORMAL), file("a.txt", "")));
            broken("file", () -> documents.add(draft(Confidentiality.NORMAL), file("a.txt", "MZ\u0000\u0003")));
            assertThat(documents.of(RECORD)).isEmpty();
        });
    }

    @Test
    void a_document_belongs_to_a_record_until_it_is_let_go() {
        DocumentId id = added("แผนงาน.txt");
        as("test.writer", () -> {
            documents.detach(id, RECORD);
            assertThat(documents.of(RECORD)).isEmpty();
            documents.attach(id, RECORD);
            documents.attach(id, RECORD);
            assertThat(documents.of(RECORD)).hasSize(1);
        });
    }

    @Test
    void a_record_has_no_more_documents_than_can_be_listed() {
        DocumentId one = added("หนึ่ง.txt");
        as("test.writer", () -> documents.detach(one, RECORD));
        database.sql("insert into core_document (title, department_id, read_permission, write_permission, fiscal_year,"
                        + " added_by, added_at, changed_at) select concat('ชุดใหญ่ ', seq), department_id,"
                        + " read_permission, write_permission, fiscal_year, added_by, added_at, changed_at"
                        + " from core_document, seq_1_to_500 where id = ?")
                .param(one.value())
                .update();
        database.sql("insert into core_document_link select id, 'test', 'project', '7', added_at from core_document"
                        + " where title like 'ชุดใหญ่ %'")
                .update();
        as("test.writer", () -> {
            broken("file", () -> documents.add(draft(Confidentiality.NORMAL), file("b.txt", "b")));
            broken("file", () -> documents.attach(one, RECORD));
        });
        database.sql("update core_document set trashed_at = now() where title = 'ชุดใหญ่ 7'")
                .update();
        as("test.writer", () -> documents.attach(one, RECORD));
    }

    private String read(DocumentId id, int version) {
        try (InputStream bytes = documents.open(id, version)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void name(String username, DocumentId id) {
        database.sql("insert into core_document_reader select ?, id from core_person where username = ?")
                .params(id.value(), username)
                .update();
    }
}
