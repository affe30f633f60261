package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalContent.Line;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalId;
import th.sala.core.paper.ApprovalSheet;
import th.sala.core.paper.IssuedPaper;
import th.sala.core.paper.IssuedPapers;
import th.sala.core.paper.Memo;

/** The memo of an approved request and the sheet of what was decided. */
@Transactional
class ApprovalPapersTest extends ApprovalCase {
    @Autowired
    private ApprovalPapers papers;

    @Autowired
    private PaperTexts texts;

    @Autowired
    private IssuedPapers issued;

    @Test
    void the_memo_carries_who_asked_and_all_who_agreed_as_they_were_called_then() {
        ApprovalId id = approved("p1");
        database.sql("update core_person set name = 'เปลี่ยนชื่อแล้ว' where username = 'test.deputy'")
                .update();
        Memo memo = memo(id);
        assertThat(memo.agency()).isEqualTo("สำนักงานทดสอบ");
        assertThat(memo.unit()).isEqualTo("ภารกิจทดสอบ");
        assertThat(memo.number()).isEqualTo(request(id).number());
        assertThat(memo.subject()).isEqualTo("ขออนุมัติโครงการทดสอบ");
        assertThat(memo.signatures())
                .extracting(Memo.Signature::name, Memo.Signature::verdict)
                .containsExactly(
                        tuple("test.asks", ""),
                        tuple("test.head", "เห็นชอบ"),
                        tuple("test.finance", "เห็นชอบ"),
                        tuple("test.legal", "เห็นชอบ"),
                        tuple("test.deputy", "อนุมัติ"));
        assertThat(memo.facts())
                .contains(new Memo.Fact("สัญญา", "สัญญาเดิม"), new Memo.Fact("วงเงิน", "50,000.00 บาท"));
    }

    @Test
    void who_agreed_in_an_earlier_round_signs_as_of_that_day_and_once() {
        ApprovalId id = submitted("p2");
        agree("test.head", id, "unit");
        agree("test.finance", id, "finance");
        decide("test.legal", id, "legal", Decision.returned("แก้สัญญา", "contract"));
        paper.content = content("50000.00", "สัญญาใหม่");
        submitted("p2");
        agree("test.head", id, "unit");
        agree("test.legal", id, "legal");
        agree("test.deputy", id, "deputy");
        assertThat(memo(id).signatures())
                .extracting(Memo.Signature::name)
                .containsExactly("test.asks", "test.head", "test.finance", "test.legal", "test.deputy");
        ApprovalSheet sheet =
                texts.sheet(request(id), requests.said(id, 2), moves.course(request(id)), acts.of(id), List.of());
        assertThat(sheet.decisions())
                .extracting(ApprovalSheet.Decision::verdict)
                .containsExactly("เห็นชอบ", "เห็นชอบ", "ส่งกลับแก้ไข", "เห็นชอบ", "เห็นชอบ", "อนุมัติ");
    }

    @Test
    void long_lines_are_paragraphs_and_short_ones_facts() {
        String reason = "เหตุผลและความจำเป็น ".repeat(20);
        paper.content = ApprovalContent.of(
                "เรื่องยาว", unit, new Line("why", "เหตุผล", reason), new Line("place", "สถานที่", "เชียงใหม่"));
        ApprovalId id = approved("p3");
        assertThat(memo(id).paragraphs()).singleElement().asString().startsWith("เหตุผล");
        assertThat(memo(id).facts()).containsExactly(new Memo.Fact("สถานที่", "เชียงใหม่"));
    }

    @Test
    void a_paper_is_issued_once_for_whoever_may_see_the_request() {
        ApprovalId id = approved("p4");
        IssuedPaper first = as("test.asks", () -> papers.memo(id));
        assertThat(as("test.deputy", () -> papers.memo(id)).code()).isEqualTo(first.code());
        assertThat(as("test.asks", () -> papers.sheet(id)).code()).isNotEqualTo(first.code());
        as("test.asks", () -> assertThat(issued.readable(first.code())).isPresent());
        person("test.stranger", "T0");
        as("test.stranger", () -> {
            refused(() -> papers.memo(id));
            refused(() -> papers.sheet(id));
            assertThat(issued.readable(first.code())).isEmpty();
        });
    }

    @Test
    void what_is_not_approved_has_no_memo_and_what_is_under_way_no_sheet() {
        ApprovalId id = submitted("p5");
        as("test.asks", () -> {
            rule("approval.rule.noMemo", () -> papers.memo(id));
            rule("approval.rule.noSheet", () -> papers.sheet(id));
        });
        decide("test.head", id, "unit", Decision.refused("ไม่จำเป็น"));
        as("test.asks", () -> {
            rule("approval.rule.noMemo", () -> papers.memo(id));
            assertThat(papers.sheet(id).proof().number()).isEqualTo(request(id).number());
        });
    }

    private ApprovalId approved(String record) {
        ApprovalId id = as("test.asks", () -> approvals.submit(reference(record), ApprovalDraft.EMPTY));
        agree("test.head", id, "unit");
        agree("test.legal", id, "legal");
        agree("test.finance", id, "finance");
        agree("test.deputy", id, "deputy");
        return id;
    }

    private Memo memo(ApprovalId id) {
        Request request = request(id);
        return texts.memo(request, requests.said(id, request.round()), moves.course(request), acts.of(id));
    }
}
