package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.StaleVersion;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.document.DocumentId;
import th.sala.api.document.Documents;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.approval.rule.Mark;
import th.sala.core.document.DocumentFiles;
import th.sala.core.paper.Memo;

/** Files of a step are added by who is asked there, opened by who decides, and by nobody else. */
@Transactional
class StepFilesTest extends ApprovalCase {
    @Autowired
    private StepFiles step;

    @Autowired
    private Questions questions;

    @Autowired
    private PaperTexts texts;

    @Autowired
    private RequestReading reading;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentFiles files;

    @Test
    void who_is_asked_adds_a_file_and_who_decides_later_opens_it() {
        ApprovalId id = submitted("f");
        agree("test.head", id, "unit");
        Frozen.Attachment opinion = added("test.legal", id, "legal", "ความเห็น.txt");
        assertThat(opinion.title()).isEqualTo("ความเห็น");
        Act act = acts.filed(id).getFirst();
        assertThat(act.desk()).isEqualTo("legal");
        assertThat(act.details().file()).isEqualTo(opinion);
        for (String concerned : List.of("test.asks", "test.head", "test.finance", "test.legal")) {
            as(concerned, () -> assertThat(files.find(opinion.document(), 1)).isPresent());
        }
        as("test.deputy", () -> assertThat(files.find(opinion.document(), 1)).isEmpty());
        agree("test.legal", id, "legal");
        agree("test.finance", id, "finance");
        as("test.deputy", () -> assertThat(files.find(opinion.document(), 1)).isPresent());
        assertThat(onSheet(id)).contains(new Memo.Fact("เอกสารที่แนบระหว่างพิจารณา", "ความเห็น (test.legal)"));
    }

    @Test
    void a_file_that_a_check_refused_says_so_on_the_sheet() {
        ApprovalId id = submitted("f");
        Frozen.Attachment file = added("test.head", id, "unit", "แปลก.txt");
        database.sql("update core_document_version set state = 'REFUSED' where document_id = ?")
                .param(file.document().value())
                .update();
        assertThat(onSheet(id))
                .contains(new Memo.Fact("เอกสารที่แนบระหว่างพิจารณา", "แปลก ไม่ผ่านการตรวจ เปิดไม่ได้ (test.head)"));
    }

    @Test
    void who_is_not_asked_adds_nothing_and_opens_nothing() {
        ApprovalId id = submitted("f");
        person("test.stranger", "T0");
        for (String other : List.of("test.asks", "test.legal", "test.stranger")) {
            as(other, () -> refused(() -> step.add(id, 1, "unit", file("ก.txt"))));
            as(other, () -> refused(() -> step.add(id, 1, null, file("ก.txt"))));
        }
        as("test.head", () -> refused(() -> step.add(id, 1, "legal", file("ก.txt"))));
        DocumentId added = added("test.head", id, "unit", "ก.txt").document();
        as("test.stranger", () -> {
            assertThat(files.find(added, 1)).isEmpty();
            assertThat(documents.find(added)).isEmpty();
            refused(() -> step.takeBack(id, added));
        });
        agree("test.head", id, "unit");
        as("test.head", () -> refused(() -> step.add(id, 1, "unit", file("ข.txt"))));
    }

    @Test
    void who_reads_the_requests_of_the_unit_reads_its_files() {
        ApprovalId id = submitted("f");
        DocumentId added = added("test.head", id, "unit", "ก.txt").document();
        reader();
        founding.assign(person("test.elsewhere", "T0"), "test.reads", "T0", false);
        as("test.reads", () -> assertThat(documents.find(added)).isPresent());
        as("test.elsewhere", () -> assertThat(documents.find(added)).isEmpty());
    }

    @Test
    void what_was_added_by_mistake_is_taken_back_before_the_decision_and_that_it_was_there_stays() {
        ApprovalId id = submitted("f");
        DocumentId wrong = added("test.head", id, "unit", "ผิดไฟล์.txt").document();
        as("test.head", () -> {
            step.takeBack(id, wrong);
            assertThat(step.mine(id)).isEmpty();
            refused(() -> step.takeBack(id, wrong));
        });
        as("test.asks", () -> assertThat(files.find(wrong, 1)).isEmpty());
        assertThat(acts.filed(id)).isEmpty();
        assertThat(acts.of(id).stream().map(Act::what))
                .containsExactly(Act.What.SUBMITTED, Act.What.FILED, Act.What.UNFILED);

        DocumentId right = added("test.head", id, "unit", "ถูกไฟล์.txt").document();
        agree("test.head", id, "unit");
        as("test.head", () -> {
            assertThat(step.mine(id)).isEmpty();
            refused(() -> step.takeBack(id, right));
        });
    }

    @Test
    void who_is_asked_a_question_adds_files_to_the_answer_until_it_is_given() {
        ApprovalId id = submitted("f");
        as("test.head", () -> questions.ask(id, id("test.finance"), "มีใบเสนอราคาหรือไม่"));
        DocumentId quotation = added("test.finance", id, null, "ใบเสนอราคา.txt").document();
        assertThat(acts.filed(id).getFirst().desk()).isEqualTo("unit");
        as("test.head", () -> assertThat(files.find(quotation, 1)).isPresent());
        as("test.finance", () -> {
            assertThat(step.mine(id)).hasSize(1);
            questions.answer(questions.waiting().getFirst().id(), "แนบแล้ว");
            assertThat(step.mine(id)).isEmpty();
            refused(() -> step.add(id, 1, null, file("อีก.txt")));
        });
    }

    @Test
    void another_round_has_files_of_its_own() {
        ApprovalId id = submitted("f");
        DocumentId first = added("test.head", id, "unit", "รอบหนึ่ง.txt").document();
        decide("test.head", id, "unit", new Decision(Mark.Verdict.RETURNED, "แก้ไข", List.of(), null));
        paper.content = content("60000.00", "สัญญา");
        submitted("f");
        as("test.head", () -> {
            assertThatThrownBy(() -> step.add(id, 1, "unit", file("ช้าไป.txt"))).isInstanceOf(StaleVersion.class);
            assertThat(step.mine(id)).isEmpty();
            assertThat(files.find(first, 1)).isPresent();
        });
        agree("test.head", id, "unit");
        as("test.legal", () -> assertThat(files.find(first, 1)).isEmpty());
    }

    @Test
    void where_all_of_a_role_must_agree_who_has_agreed_adds_and_takes_back_nothing_more() {
        founding.assign(person("test.second", "T0"), "test.legal", null, false);
        paper.route = Route.of(Step.of(
                Desk.of("legal", "กฎหมาย", "Law", Approver.role("test.legal")).ofAll()));
        ApprovalId id = submitted("f");
        DocumentId opinion = added("test.legal", id, "legal", "ความเห็น.txt").document();
        agree("test.legal", id, "legal");
        as("test.legal", () -> {
            assertThat(step.mine(id)).isEmpty();
            refused(() -> step.takeBack(id, opinion));
            refused(() -> step.add(id, 1, "legal", file("อีก.txt")));
        });
        assertThat(added("test.second", id, "legal", "ความเห็นแย้ง.txt").title())
                .isEqualTo("ความเห็นแย้ง");
    }

    @Test
    void who_never_answered_takes_nothing_back_from_what_was_approved() {
        paper.route = Route.of(Step.of(Desk.of("unit", "หัวหน้า", "Head", Approver.headOfUnit())));
        ApprovalId id = submitted("f");
        as("test.head", () -> questions.ask(id, id("test.finance"), "มีใบเสนอราคาหรือไม่"));
        DocumentId quotation = added("test.finance", id, null, "ใบเสนอราคา.txt").document();
        agree("test.head", id, "unit");
        as("test.finance", () -> {
            assertThat(step.isAsked(id)).isFalse();
            refused(() -> step.takeBack(id, quotation));
            refused(() -> step.add(id, 1, null, file("อีก.txt")));
        });
    }

    @Test
    void what_proves_something_else_meanwhile_is_not_taken_back() {
        ApprovalId id = submitted("f");
        DocumentId file = added("test.head", id, "unit", "ก.txt").document();
        reader();
        as("test.reads", () -> documents.pin(reference("other"), file, 1, null));
        as("test.head", () -> rule("document.rule.isEvidence", () -> step.takeBack(id, file)));
    }

    @Test
    void what_was_taken_back_is_seen_by_who_looks_after_approvals_alone() {
        ApprovalId id = submitted("f");
        DocumentId wrong = added("test.head", id, "unit", "ผิดไฟล์.txt").document();
        as("test.head", () -> step.takeBack(id, wrong));
        reader();
        founding.role("test.keeps", "ผู้ดูแล", "Keeper", Set.of(ApprovalPermissions.READ, ApprovalPermissions.KEEP));
        founding.assign(person("test.keeps", "T0"), "test.keeps", "T1", false);
        as("test.reads", () -> assertThat(documents.find(wrong)).isEmpty());
        as("test.head", () -> assertThat(documents.find(wrong)).isEmpty());
        as("test.keeps", () -> assertThat(documents.find(wrong)).isPresent());
    }

    @Test
    void a_round_that_is_classified_takes_the_files_with_it() {
        ApprovalId id = submitted("f");
        DocumentId file = added("test.head", id, "unit", "ก.txt").document();
        decide("test.head", id, "unit", new Decision(Mark.Verdict.RETURNED, "กำหนดชั้นความลับ", List.of(), null));
        reader();
        as("test.reads", () -> assertThat(documents.find(file)).isPresent());
        ApprovalContent said = paper.content;
        paper.content = new ApprovalContent(
                said.title(),
                said.department(),
                Confidentiality.SECRET,
                said.amount(),
                said.budget(),
                said.budgetLine(),
                said.lines(),
                said.attachments(),
                said.fields());
        submitted("f");
        as("test.reads", () -> assertThat(documents.find(file)).isEmpty());
        as("test.head", () -> assertThat(files.find(file, 1)).isPresent());
    }

    @Test
    void what_an_agreement_rests_on_is_carried_over_with_it() {
        ApprovalId id = submitted("f");
        agree("test.head", id, "unit");
        DocumentId opinion = added("test.legal", id, "legal", "ความเห็น.txt").document();
        agree("test.legal", id, "legal");
        decide("test.finance", id, "finance", new Decision(Mark.Verdict.RETURNED, "ลดวงเงิน", List.of("amount"), null));
        paper.content = content("40000.00", "สัญญาเดิม");
        submitted("f");
        agree("test.head", id, "unit");
        agree("test.finance", id, "finance");
        as("test.deputy", () -> assertThat(files.find(opinion, 1)).isPresent());
    }

    @Test
    void a_file_stays_on_the_page_when_the_desk_beside_it_returns_the_request() {
        ApprovalId id = submitted("f");
        agree("test.head", id, "unit");
        added("test.legal", id, "legal", "ความเห็น.txt");
        decide("test.finance", id, "finance", new Decision(Mark.Verdict.RETURNED, "ลดวงเงิน", List.of(), null));
        as(
                "test.asks",
                () -> assertThat(reading.find(id).orElseThrow().stages().stream()
                                .flatMap(stage -> stage.places().stream())
                                .map(place -> place.at().desk().key()))
                        .contains("legal"));
    }

    private List<Memo.Fact> onSheet(ApprovalId id) {
        return texts.sheet(request(id), requests.said(id, 1), moves.course(request(id)), acts.of(id), acts.filed(id))
                .facts();
    }

    /** Somebody elsewhere who sees the requests of the unit. */
    private void reader() {
        founding.role("test.reads", "ผู้ดู", "Reader", Set.of(ApprovalPermissions.READ));
        founding.assign(person("test.reads", "T0"), "test.reads", "T1", false);
    }

    private Frozen.Attachment added(String person, ApprovalId id, @Nullable String desk, String name) {
        return as(person, () -> {
            step.add(id, request(id).round(), desk, file(name));
            return step.mine(id).getLast();
        });
    }

    private static SentFile file(String name) {
        return new SentFile(name, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
    }
}
