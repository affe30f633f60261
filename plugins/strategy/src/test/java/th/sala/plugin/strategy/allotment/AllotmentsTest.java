package th.sala.plugin.strategy.allotment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.BudgetLine;
import th.sala.api.approval.BudgetLines;
import th.sala.api.approval.Payer;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListQuery.Filter;
import th.sala.api.list.ListQuery.Sort;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;
import th.sala.api.time.FiscalYear;
import th.sala.plugin.strategy.FakeAudit;
import th.sala.plugin.strategy.PlanCase;
import th.sala.plugin.strategy.Records;

/** Budget lines of units, and what requests hold of them. */
class AllotmentsTest extends PlanCase {
    private static final FiscalYear YEAR = new FiscalYear(2570);
    private static final int AT_ONCE = 8;

    private final AllotmentService allotments = context.get(AllotmentService.class);
    private final AllotmentList list = context.get(AllotmentList.class);
    private final BudgetLines lines = context.get(BudgetLines.class);

    private long line;
    private DepartmentId unit = new DepartmentId(0);

    @BeforeEach
    void one_line_of_a_million() {
        JdbcClient database = JdbcClient.create(context.get(DataSource.class));
        database.sql("delete from strategy_reservation").update();
        database.sql("delete from strategy_allotment").update();
        unit = context.people().id("ภทส.");
        line = allotments.add(draft("ยศ-01", "1000000"));
    }

    @Test
    void what_is_reserved_committed_and_given_back_stands_in_the_list() {
        reserve(1, "600000");
        reserve(2, "300000");
        lines.commit(new ApprovalId(1));
        assertThat(row().reserved()).isEqualByComparingTo("300000");
        assertThat(row().committed()).isEqualByComparingTo("600000");
        assertThat(row().left()).isEqualByComparingTo("100000");
        lines.giveBack(new ApprovalId(2));
        assertThat(row().left()).isEqualByComparingTo("400000");
        assertThat(context.get(FakeAudit.class).last().what()).isEqualTo("strategy.allotment.GIVEN_BACK");
    }

    @Test
    void to_be_told_twice_changes_nothing() {
        reserve(1, "600000");
        reserve(1, "600000");
        assertThat(row().left()).isEqualByComparingTo("400000");
        lines.commit(new ApprovalId(1));
        lines.commit(new ApprovalId(1));
        lines.giveBack(new ApprovalId(1));
        assertThat(row().committed()).isEqualByComparingTo("600000");
        lines.giveBack(new ApprovalId(99));
    }

    @Test
    void another_round_reserves_in_place_of_the_one_before_also_of_another_line() {
        reserve(1, "600000");
        reserve(1, "900000");
        assertThat(row().left()).isEqualByComparingTo("100000");
        long other = allotments.add(draft("ยศ-02", "1000000"));
        reserve(1, unit, other, "950000");
        assertThat(row().left()).isEqualByComparingTo("1000000");
        lines.giveBack(new ApprovalId(1));
        reserve(1, "50000");
        assertThat(row().reserved()).isEqualByComparingTo("50000");
    }

    @Test
    void more_than_is_left_is_refused_in_words_beside_the_amount() {
        reserve(1, "600000");
        assertThatThrownBy(() -> reserve(2, "400000.01")).isInstanceOfSatisfying(RuleBroken.class, rule -> {
            assertThat(rule.field()).isEqualTo("amount");
            assertThat(rule.key()).isEqualTo("strategy.allotment.notEnough");
            assertThat(rule.arguments()).containsExactly("ยศ-01 งบตามแผน", "400,000.00");
        });
        reserve(2, "400000");
    }

    @Test
    void what_a_record_has_committed_is_not_reserved_by_its_next_request() {
        reserve(1, "600000");
        lines.commit(new ApprovalId(1));
        rule(
                "strategy.allotment.notEnough",
                () -> lines.reserve(request(2, record(1)), unit, reference(line), new BigDecimal("600000")));
    }

    @Test
    void requests_that_are_put_up_at_once_reserve_no_more_than_there_is() throws Exception {
        var together = new CountDownLatch(AT_ONCE);
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Boolean>> answers = new ArrayList<>();
            LongStream.rangeClosed(1, AT_ONCE).forEach(id -> answers.add(people.submit(() -> reserved(id, together))));
            int counted = 0;
            for (Future<Boolean> answer : answers) {
                counted += answer.get() ? 1 : 0;
            }
            assertThat(counted).isEqualTo(3);
        }
        assertThat(row().reserved()).isEqualByComparingTo("900000");
    }

    @Test
    void a_unit_pays_from_its_own_lines_only() {
        DepartmentId other = context.people().id("ภวจ.");
        assertThatThrownBy(() -> reserve(1, other, line, "1"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.key()).isEqualTo("strategy.allotment.notOfUnit"));
        assertThat(lines.lines(new Payer(other, YEAR, null), "", 0, 10)).isEmpty();
        assertThat(lines.lines(new Payer(unit, YEAR.plus(1), null), "", 0, 10)).isEmpty();
        assertThat(lines.find(reference(line), new Payer(other, YEAR, null))).isEmpty();
    }

    @Test
    void nobody_sees_the_lines_of_a_unit_that_is_neither_the_own_nor_one_whose_plan_they_change() {
        context.people().only("ภวจ.");
        var payer = new Payer(unit, YEAR, null);
        assertThat(lines.lines(payer, "", 0, 10)).isEmpty();
        assertThat(lines.find(reference(line), payer)).isEmpty();
        assertThat(list.rows(all())).isEmpty();
        assertThat(list.count(all())).isZero();
        assertThat(list.find(line)).isEmpty();
        context.people().only("ภทส.");
        assertThat(lines.lines(payer, "", 0, 10)).hasSize(1);
        assertThat(list.rows(all())).hasSize(1);
    }

    @Test
    void everybody_of_a_unit_is_offered_its_lines_also_without_a_right_to_its_plan() {
        DepartmentId own = context.people().current().department();
        allotments.add(new AllotmentDraft(YEAR, own, "สน-01", "ของหน่วยงานตนเอง", BigDecimal.TEN));
        context.people().only("ภวจ.");
        assertThat(lines.lines(new Payer(own, YEAR, null), "", 0, 10))
                .extracting(BudgetLine::label)
                .containsExactly("สน-01 ของหน่วยงานตนเอง");
    }

    @Test
    void lines_are_found_by_code_and_name_page_by_page_with_what_is_left_for_the_record() {
        allotments.add(draft("สน-01", "200000"));
        reserve(1, "600000");
        var payer = new Payer(unit, YEAR, null);
        assertThat(lines.lines(payer, "", 0, 1)).extracting(BudgetLine::label).containsExactly("ยศ-01 งบตามแผน");
        assertThat(lines.lines(payer, "", 1, 5)).extracting(BudgetLine::label).containsExactly("สน-01 งบตามแผน");
        assertThat(lines.lines(payer, "สน-", 0, 5)).hasSize(1);
        assertThat(lines.lines(payer, "ยศ-01 งบ", 0, 5)).hasSize(1);
        assertThat(lines.find(reference(line), payer).orElseThrow().left()).isEqualByComparingTo("400000");
        assertThat(lines.find(reference(line), new Payer(unit, YEAR, record(1)))
                        .orElseThrow()
                        .left())
                .as("its own reservation does not stand in its way")
                .isEqualByComparingTo("1000000");
    }

    @Test
    void only_the_policy_unit_allots() {
        context.people().only("ภทส.");
        assertThatThrownBy(() -> allotments.add(draft("ยศ-09", "1"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> allotments.change(line, 0, draft("ยศ-01", "1")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_allotment_is_not_cut_below_what_requests_hold_nor_over_what_somebody_else_saved() {
        reserve(1, "600000");
        rule("strategy.allotment.held", () -> allotments.change(line, 0, draft("ยศ-01", "599999.99")));
        allotments.change(line, 0, draft("ยศ-01", "600000"));
        assertThat(row().left()).isEqualByComparingTo("0");
        assertThatThrownBy(() -> allotments.change(line, 0, draft("ยศ-01", "700000")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void year_unit_and_code_stay_and_a_code_is_used_once() {
        rule("strategy.allotment.keyFixed", () -> allotments.change(line, 0, draft("ยศ-77", "1")));
        rule("strategy.allotment.codeTaken", () -> allotments.add(draft(" ยศ-01 ", "1")));
        rule("strategy.allotment.negative", () -> draft("ยศ-03", "-1"));
    }

    @Test
    void the_list_is_ordered_and_filtered_by_every_column() {
        long other = allotments.add(draft("สน-01", "200000"));
        reserve(1, "900000");
        for (String column : List.of("code", "name", "department", "year", "amount", "reserved", "committed", "left")) {
            assertThat(list.rows(sorted(column, false))).as(column).hasSize(2);
            assertThat(list.rows(sorted(column, true))).as(column).hasSize(2);
        }
        assertThat(list.rows(sorted("left", false)))
                .extracting(AllotmentRow::id)
                .containsExactly(line, other);
        assertThat(list.rows(sorted("left", true))).extracting(AllotmentRow::id).containsExactly(other, line);
        assertThat(list.rows(filtered("code", "สน")))
                .extracting(AllotmentRow::id)
                .containsExactly(other);
        assertThat(list.count(filtered("name", "แผน"))).isEqualTo(2);
        assertThat(list.rows(filtered("year", "2569"))).isEmpty();
        assertThat(list.rows(filtered("department", Long.toString(unit.value()))))
                .hasSize(2);
        assertThat(list.years()).containsExactly(YEAR);
        assertThat(list.rows(new ListQuery(List.of(), List.of(), 1, 1))).hasSize(1);
    }

    private boolean reserved(long id, CountDownLatch together) throws InterruptedException {
        together.countDown();
        together.await();
        try {
            reserve(id, "300000");
            return true;
        } catch (RuleBroken told) {
            assertThat(told.key()).isEqualTo("strategy.allotment.notEnough");
            return false;
        }
    }

    private void reserve(long id, String baht) {
        reserve(id, unit, line, baht);
    }

    private void reserve(long id, DepartmentId of, long from, String baht) {
        lines.reserve(request(id, record(id)), of, reference(from), new BigDecimal(baht));
    }

    private static Approval request(long id, SubjectRef record) {
        return new Approval(
                new ApprovalId(id),
                "000" + id,
                record,
                "เรื่อง",
                ApprovalState.UNDER_WAY,
                1,
                new PersonId(1),
                Instant.EPOCH,
                null);
    }

    private static SubjectRef record(long id) {
        return Records.subject("proposal", id);
    }

    private static SubjectRef reference(long id) {
        return Records.subject("allotment", id);
    }

    private AllotmentRow row() {
        return list.find(line).orElseThrow();
    }

    private AllotmentDraft draft(String code, String baht) {
        return new AllotmentDraft(YEAR, unit, code, "งบตามแผน", new BigDecimal(baht));
    }

    private static ListQuery all() {
        return new ListQuery(List.of(), List.of(), 0, 10);
    }

    private static ListQuery sorted(String column, boolean descending) {
        return new ListQuery(List.of(), List.of(new Sort(column, descending)), 0, 10);
    }

    private static ListQuery filtered(String column, String value) {
        return new ListQuery(List.of(new Filter(column, value)), List.of(), 0, 10);
    }

    private static void rule(String key, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.key()).isEqualTo(key));
    }
}
