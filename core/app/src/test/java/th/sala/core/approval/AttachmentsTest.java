package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalId;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentRights;
import th.sala.api.document.Documents;
import th.sala.api.document.SentFile;
import th.sala.core.approval.rule.Mark;
import th.sala.core.document.DocumentFiles;

/** What goes with a request is seen by who decides upon it, in that version, and by nobody else. */
@Transactional
class AttachmentsTest extends ApprovalCase {
    private static final DocumentRights RIGHTS = new DocumentRights("test.attach.read", "test.attach.write");

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentFiles files;

    private DocumentId document = new DocumentId(0);

    @BeforeEach
    void a_document_of_the_unit() {
        founding.role("test.attach", "ผู้เขียน", "Writer", Set.of(RIGHTS.read(), RIGHTS.write()));
        founding.assign(id("test.asks"), "test.attach", "T1", false);
        document = as("test.asks", () -> documents.add(DocumentDraft.of(reference("d"), unit, RIGHTS), file("หนึ่ง")));
        paper.content = content("50000.00", "สัญญา").with(List.of(document));
    }

    @Test
    void who_decides_opens_the_version_that_was_put_up_and_no_other() {
        as("test.head", () -> assertThat(files.find(document, 1)).isEmpty());
        ApprovalId id = submitted("d");
        as("test.asks", () -> documents.addVersion(document, 1, "", file("สอง")));
        as("test.head", () -> {
            assertThat(files.find(document, 1)).isPresent();
            assertThat(files.find(document, 2)).isEmpty();
            assertThat(files.newest(document)).isEmpty();
        });
        as("test.deputy", () -> assertThat(files.find(document, 1)).isEmpty());
        agree("test.head", id, "unit");
        agree("test.legal", id, "legal");
        agree("test.finance", id, "finance");
        as("test.deputy", () -> assertThat(files.find(document, 1)).isPresent());
    }

    @Test
    void who_has_nothing_to_do_with_the_request_opens_nothing() {
        as("test.asks", () -> approvals.submit(reference("d"), ApprovalDraft.EMPTY));
        person("test.stranger", "T0");
        as("test.stranger", () -> assertThat(files.find(document, 1)).isEmpty());
    }

    @Test
    void who_reads_the_requests_of_the_unit_needs_the_right_to_the_document_itself() {
        as("test.asks", () -> approvals.submit(reference("d"), ApprovalDraft.EMPTY));
        founding.role("test.reads", "ผู้ดู", "Reader", Set.of(ApprovalPermissions.READ));
        founding.assign(person("test.reads", "T0"), "test.reads", "T1", false);
        as("test.reads", () -> {
            assertThat(approvals.of(reference("d"))).isPresent();
            assertThat(files.find(document, 1)).isEmpty();
        });
    }

    @Test
    void what_was_taken_out_is_seen_by_who_decided_upon_it_and_not_by_who_is_asked_later() {
        ApprovalId id = submitted("d");
        agree("test.head", id, "unit");
        decide("test.legal", id, "legal", new Decision(Mark.Verdict.RETURNED, "เอาเอกสารออก", List.of(), null));
        paper.content = content("50000.00", "สัญญา");
        submitted("d");
        agree("test.head", id, "unit");
        as("test.head", () -> assertThat(files.find(document, 1)).isPresent());
        as("test.finance", () -> {
            assertThat(approvals.of(reference("d"))).isPresent();
            assertThat(files.find(document, 1)).isEmpty();
        });
    }

    @Test
    void more_documents_than_a_request_takes_are_refused_in_words() {
        paper.content = content("50000.00", "สัญญา").with(Collections.nCopies(51, document));
        as(
                "test.asks",
                () -> rule("approval.rule.attachments", () -> approvals.submit(reference("d"), ApprovalDraft.EMPTY)));
    }

    private static SentFile file(String text) {
        return new SentFile("เอกสาร.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
