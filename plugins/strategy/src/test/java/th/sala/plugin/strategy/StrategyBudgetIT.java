package th.sala.plugin.strategy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.ThaiDates;
import th.sala.core.approval.Decision;
import th.sala.testkit.TestBrowser;
import th.sala.testkit.TestPortal;

/** What requests of the packaged module reserve of the budget lines it keeps, and who sees these. */
class StrategyBudgetIT extends RequestsCase {
    @Test
    void a_proposal_reserves_of_a_line_of_its_unit_and_is_told_beside_the_amount_where_not_enough_is_left() {
        long id = typed("จัดประชุมผู้ใช้ระบบ", "650000.01", "สน-02", "ไม่พอสำหรับวงเงินที่ขอ");
        String page = "strategy/proposals/" + id;
        assertThat(words("staff.it", page)).contains("สน-02 ค่าใช้จ่ายในการฝึกอบรมและประชุม");
        assertThat(held("สน-02", "RESERVED")).isZero();
        submit("staff.it", page, "เสนอขออนุมัติ");
        assertThat(held("สน-02", "RESERVED")).isEqualByComparingTo("650000");

        decide("head.it", id, "unit", Decision.returned("ลดวงเงิน", "amount"));
        assertThat(held("สน-02", "RESERVED")).as("kept while it is mended").isEqualByComparingTo("650000");
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate(page + "/edit");
            Shown.type("วงเงิน (บาท)", "640000");
            Shown.press("บันทึก");
            assertThat(Shown.address()).isEqualTo(page);
        }
        submit("staff.it", page, "เสนออีกครั้ง");
        assertThat(held("สน-02", "RESERVED")).isEqualByComparingTo("640000");
        decide("head.it", id, "unit", Decision.refused("ไม่จำเป็น"));
        assertThat(held("สน-02", "RESERVED")).isZero();
    }

    @Test
    void a_module_that_is_stopped_when_a_proposal_ends_finds_its_money_committed_at_its_next_start() {
        long id = proposed("ซ่อมเครื่องพิมพ์", "30000", "สน-01");
        submit("staff.it", "strategy/proposals/" + id, "เสนอขออนุมัติ");
        for (String desk : List.of("head.it/unit", "finance/finance", "legal/legal", "deputy/deputy")) {
            decide(desk.split("/")[0], id, desk.split("/")[1], Decision.agreed(""));
        }
        portal.as("admin", () -> TestPortal.await(portal.host().stop("strategy")));
        decide("director", id, "director", Decision.agreed(""));
        assertThat(held("สน-01", "RESERVED")).isEqualByComparingTo("30000");
        portal.as("admin", () -> TestPortal.await(portal.host().start("strategy")));
        assertThat(held("สน-01", "COMMITTED")).isEqualByComparingTo("30000");
        assertThat(approvedOn("strategy_proposal", id)).isNotNull();
    }

    @Test
    void a_unit_sees_its_own_budget_lines_and_the_policy_unit_those_of_all() {
        // the sample has lines of this year and, from August on, of the next
        LocalDate today = LocalDate.now(ThaiDates.ZONE);
        long years = Stream.of(today, today.plusMonths(2))
                .map(FiscalYear::of)
                .distinct()
                .count();
        assertThat(lines("staff.it")).isEqualTo((int) (3 * years));
        assertThat(lines("head.policy")).isGreaterThanOrEqualTo(12);
        try (var browser = TestBrowser.open(portal, "legal")) {
            browser.navigate("strategy/allotments");
            assertThat(_find(Grid.class)).isEmpty();
        }
        try (var browser = TestBrowser.open(portal, "head.policy")) {
            browser.navigate("strategy/allotments/new");
            Shown.type("ชื่อรายการ", "ค่าครุภัณฑ์");
            Shown.press("บันทึก");
            assertThat(Shown.address()).isEqualTo("strategy/allotments/new");
            assertThat(browser.missingTexts()).isEmpty();
        }
    }

    /** As {@link #proposed}, at first with too much, which is told and loses nothing; then with the whole baht of it. */
    private static long typed(String name, String tooMuch, String line, String told) {
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate("strategy/proposals/new");
            fill(name, tooMuch, line);
            Shown.press("บันทึก");
            assertThat(Shown.field("วงเงิน (บาท)").getErrorMessage()).contains(told);
            assertThat(Shown.field("ชื่อโครงการ").getValue()).isEqualTo(name);
            Shown.type("วงเงิน (บาท)", tooMuch.split("\\.")[0]);
            Shown.press("บันทึก");
            assertThat(Shown.heading()).isEqualTo(name);
        }
        return Shown.id(portal, "strategy_proposal", name);
    }

    /** How many budget lines of this fiscal year a person finds. */
    private static int lines(String person) {
        try (var browser = TestBrowser.open(portal, person)) {
            browser.navigate("strategy/allotments");
            assertThat(browser.missingTexts()).isEmpty();
            return GridKt._size(_get(Grid.class));
        }
    }
}
