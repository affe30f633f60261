package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.approval.Approver;
import th.sala.api.approval.BudgetLine;
import th.sala.api.approval.BudgetLines;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Payer;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.time.FiscalYear;
import th.sala.core.Offering;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.module.ModulesChanged;
import th.sala.core.paper.Memo;

/** What a request reserves of a budget line, and what the module that keeps the line is told. */
@Transactional
class BudgetsTest extends ApprovalPageCase {
    private static final Route BY_THE_HEAD =
            Route.of(Step.of(Desk.of("unit", "หัวหน้าเห็นชอบ", "Head agrees", Approver.headOfUnit())));

    @Autowired
    private Budgets budgets;

    @Autowired
    private PaperTexts texts;

    @Autowired
    private Reopening reopening;

    @Autowired
    private FrozenText frozen;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void what_is_put_up_is_reserved_and_committed_when_it_is_approved() {
        ApprovalId id = asked("b1", "60000.00", "a");
        assertThat(purse.left("a")).isEqualByComparingTo("40000");
        assertThat(held(id).state()).isEqualTo(Reserved.State.RESERVED);
        agree("test.head", id, "unit");
        assertThat(purse.told).containsExactly("reserved a", "committed");
        assertThat(held(id).state()).isEqualTo(Reserved.State.COMMITTED);
    }

    @Test
    void what_is_refused_or_taken_back_is_free_again() {
        ApprovalId refused = asked("b2", "60000.00", "a");
        decide("test.head", refused, "unit", Decision.refused("ไม่จำเป็น"));
        assertThat(purse.left("a")).isEqualByComparingTo(Purse.ALLOTTED);
        ApprovalId withdrawn = asked("b3", "90000.00", "a");
        as("test.asks", () -> approvals.withdraw(withdrawn, "ยื่นผิด"));
        assertThat(purse.left("a")).isEqualByComparingTo(Purse.ALLOTTED);
        assertThat(held(withdrawn).state()).isEqualTo(Reserved.State.GIVEN_BACK);
    }

    @Test
    void what_is_mended_stays_reserved_and_the_next_round_reserves_what_it_says() {
        ApprovalId id = asked("b4", "60000.00", "a");
        decide("test.head", id, "unit", Decision.returned("แพงไป", "amount"));
        assertThat(purse.left("a")).isEqualByComparingTo("40000");
        asked("b4", "90000.00", "a");
        assertThat(purse.left("a")).isEqualByComparingTo("10000");
        decide("test.head", id, "unit", Decision.returned("ใช้อีกรายการ", "budget"));
        asked("b4", "50000.00", "b");
        assertThat(purse.left("a")).isEqualByComparingTo(Purse.ALLOTTED);
        assertThat(purse.left("b")).isEqualByComparingTo("50000");
        assertThat(held(id).line()).isEqualTo(Purse.line("b").ref());
    }

    @Test
    void a_round_that_says_in_words_what_it_is_paid_from_gives_back_what_the_one_before_reserved() {
        ApprovalId id = asked("b5", "60000.00", "a");
        decide("test.head", id, "unit", Decision.returned("ใช้เงินนอกงบประมาณ", "budget"));
        paper.content = content("60000.00", "สัญญาเดิม");
        submitted("b5");
        assertThat(purse.left("a")).isEqualByComparingTo(Purse.ALLOTTED);
        assertThat(budgets.of(id, said(id))).isEmpty();
        agree("test.head", id, "unit");
        assertThat(purse.told).containsExactly("reserved a", "given back");
    }

    @Test
    void more_than_is_left_is_not_put_up_and_said_at_the_amount() {
        asked("b6", "60000.00", "a");
        assertThatThrownBy(() -> asked("b7", "40000.01", "a")).hasMessage("test.notEnough at amount");
        asked("b8", "40000.00", "a");
        assertThat(purse.left("a")).isEqualByComparingTo("0");
    }

    @Test
    void nothing_is_put_up_whose_line_no_module_in_service_keeps() {
        paper.route = BY_THE_HEAD;
        paper.content = ApprovalContent.of("เรื่อง", unit)
                .costing(
                        BigDecimal.TEN,
                        new BudgetLine(new SubjectRef("library", "line", "1"), "ค่าหนังสือ", BigDecimal.TEN));
        rule("approval.rule.budgetAway", () -> submitted("b9"));
    }

    @Test
    void a_module_that_was_away_is_told_once_what_became_of_its_money() {
        ApprovalId id = asked("b10", "60000.00", "a");
        ApprovalId other = asked("b11", "10000.00", "a");
        database.sql("update core_approval_budget set module = 'library'").update();
        agree("test.head", id, "unit");
        decide("test.head", other, "unit", Decision.refused("ไม่จำเป็น"));
        assertThat(purse.told).containsExactly("reserved a", "reserved a");
        Ends ends = keptBy("library");
        ends.on(new ModulesChanged("membership"));
        assertThat(purse.told).hasSize(2);
        ends.on(new ModulesChanged("library"));
        ends.on(new ModulesChanged("library"));
        assertThat(purse.told).containsExactly("reserved a", "reserved a", "committed", "given back");
    }

    @Test
    void what_is_opened_again_reserves_when_it_is_put_up_once_more() {
        founding.role("test.keeper", "ผู้ดูแล", "Keeper", Set.of(ApprovalPermissions.KEEP, ApprovalPermissions.READ));
        founding.assign(person("test.keeper", "T0"), "test.keeper", null, false);
        ApprovalId id = asked("b12", "60000.00", "a");
        decide("test.head", id, "unit", Decision.refused("ไม่จำเป็น"));
        as("test.keeper", () -> reopening.reopen(id, "ได้รับงบประมาณเพิ่ม"));
        assertThat(held(id).state()).isEqualTo(Reserved.State.GIVEN_BACK);
        asked("b12", "70000.00", "a");
        assertThat(state(id)).isEqualTo(ApprovalState.UNDER_WAY);
        assertThat(purse.left("a")).isEqualByComparingTo("30000");
    }

    @Test
    void the_page_of_the_request_says_the_line_the_amount_and_what_is_held_of_it() {
        ApprovalId id = asked("b13", "60000.00", "a");
        open("test.asks");
        go("approvals/" + id.value());
        assertThat(plain()).contains("รายการ a", "60,000.00 บาท", "กันเงินไว้ 60,000.00 บาท");
        database.sql("update core_approval_budget set state = 'COMMITTED', told = 0")
                .update();
        go("approvals");
        go("approvals/" + id.value());
        assertThat(plain()).contains("ผูกพันแล้ว 60,000.00 บาท (ยอดของรายการงบประมาณจะเปลี่ยนเมื่อ");
    }

    @Test
    void memo_and_sheet_say_the_line_and_what_was_held_of_it() {
        ApprovalId id = asked("b14", "60000.00", "a");
        agree("test.head", id, "unit");
        Request request = request(id);
        List<Memo.Fact> facts = texts.memo(request, requests.said(id, 1), moves.course(request), acts.of(id))
                .facts();
        assertThat(facts)
                .contains(
                        new Memo.Fact("แหล่งงบประมาณ", "รายการ a"),
                        new Memo.Fact("การกันเงิน", "ผูกพันแล้ว 60,000.00 บาท"));
        assertThat(texts.sheet(request, requests.said(id, 1), moves.course(request), acts.of(id), List.of())
                        .facts())
                .containsAll(facts);
    }

    @Test
    void the_lines_of_all_modules_are_offered_one_page_after_the_other() {
        var payer = new Payer(unit, new FiscalYear(2570), null);
        assertThat(budgets.lines(payer, "", 0, 1)).containsExactly(Purse.line("a"));
        assertThat(budgets.lines(payer, "", 1, 5)).containsExactly(Purse.line("b"));
        assertThat(budgets.lines(payer, "b", 0, 5)).containsExactly(Purse.line("b"));
        assertThat(budgets.find(Purse.line("b").ref(), payer)).isPresent();
    }

    @Test
    void what_was_put_up_before_there_were_lines_is_read_as_it_was() {
        ApprovalContent old = content("50000.00", "สัญญาเดิม");
        String written = frozen.write(new Frozen(old, List.of())).replace("\"budgetLine\":null,", "");
        assertThat(written).doesNotContain("budgetLine");
        assertThat(frozen.read(written).content()).isEqualTo(old);
    }

    private ApprovalId asked(String record, String baht, String line) {
        paper.route = BY_THE_HEAD;
        paper.content =
                ApprovalContent.of("ขออนุมัติหลักการและงบประมาณ", unit).costing(new BigDecimal(baht), Purse.line(line));
        return submitted(record);
    }

    private Reserved held(ApprovalId id) {
        return budgets.of(id, said(id)).orElseThrow();
    }

    private ApprovalContent said(ApprovalId id) {
        return requests.said(id, request(id).round()).content();
    }

    private Ends keptBy(String module) {
        var none = new StaticListableBeanFactory();
        var inService = new InService(List.of(new Offering(module, purse)));
        return new Ends(
                requests,
                new Subjects(none.getBeanProvider(ApprovalSubject.class), inService),
                new Budgets(none.getBeanProvider(BudgetLines.class), inService, database),
                transactions);
    }
}
