package th.sala.plugin.strategy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.sala.api.approval.ApprovalId;
import th.sala.api.people.NotAllowed;
import th.sala.api.ui.ApprovalPanel;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.core.approval.Act;
import th.sala.core.approval.Deciding;
import th.sala.core.approval.Decision;
import th.sala.core.approval.rule.Mark;
import th.sala.testkit.TestBrowser;
import th.sala.testkit.TestPortal;

/** What the packaged module puts up for approval, from the form to the end of the route, with the people of the sample. */
class StrategyApprovalsIT {
    private static TestPortal portal;

    @BeforeAll
    static void install() {
        portal = TestPortal.start("StrategyApprovalsIT");
        portal.install(Path.of(System.getProperty("sala.module.jar")));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void a_proposal_goes_its_way_from_the_form_to_the_director() {
        long id = proposed("จัดหาอุปกรณ์เครือข่าย", "480000");
        String page = "strategy/proposals/" + id;
        submit("staff.it", page, "เสนอขออนุมัติ");

        shows("staff.it", page, "กำลังพิจารณา", "หัวหน้าหน่วยงานเห็นชอบ: หัวหน้าภารกิจ ง");
        assertThat(links("staff.it", page)).doesNotContain("แก้ไข");
        refusesToChange(page);
        decide("head.it", id, "unit", Decision.agreed(""));
        shows("staff.it", page, "การเงินตรวจงบประมาณ: เจ้าหน้าที่การเงิน ก", "นิติการตรวจข้อกฎหมาย: นิติกร ก");
        decide("finance", id, "finance", Decision.agreed("งบประมาณคงเหลือเพียงพอ"));
        decide("legal", id, "legal", Decision.returned("ระบุวัตถุประสงค์ให้ชัดเจน", "objective"));

        shows("staff.it", page, "ส่งกลับแก้ไข", "นิติกร ก", "ระบุวัตถุประสงค์ให้ชัดเจน", "ที่ต้องแก้: วัตถุประสงค์");
        change(page, "วัตถุประสงค์", "ให้เครือข่ายใช้งานได้ต่อเนื่อง");
        submit("staff.it", page, "เสนออีกครั้ง");
        decide("head.it", id, "unit", Decision.agreed(""));
        assertThat(asked(id)).as("finance looks at amount and budget only").containsExactly("legal");
        decide("legal", id, "legal", Decision.agreed(""));
        decide("deputy", id, "deputy", Decision.agreed(""));
        decide("director", id, "director", Decision.agreed(""));

        shows("staff.it", page, "อนุมัติแล้ว", "ผู้อำนวยการ ก อนุมัติเมื่อ");
        assertThat(links("staff.it", page)).doesNotContain("แก้ไข");
        assertThat(approvedOn("strategy_proposal", id)).isNotNull();
        assertThat(held("ยศ-01", "COMMITTED")).isGreaterThanOrEqualTo(new BigDecimal("480000"));
    }

    @Test
    void what_is_above_five_million_baht_ends_at_the_board() {
        long id = Shown.id(portal, "strategy_proposal", "ห้องเครื่องแม่ข่าย");
        for (String desk :
                List.of("head.it/unit", "finance/finance", "legal/legal", "deputy/deputy", "director/director")) {
            decide(desk.split("/")[0], id, desk.split("/")[1], Decision.agreed(""));
        }
        assertThat(asked(id)).containsExactly("board");
        assertThat(approvedOn("strategy_proposal", id)).isNull();
        assertThatThrownBy(() -> decide("director", id, "board", Decision.agreed("")))
                .isInstanceOf(NotAllowed.class);

        var meeting = new Act.Meeting("3/2570", LocalDate.of(2026, 11, 20), "อนุมัติตามเสนอ", 4, "");
        decide("secretary", id, "board", new Decision(Mark.Verdict.AGREED, "", List.of(), meeting));
        shows("head.policy", "strategy/proposals/" + id, "อนุมัติแล้ว");
    }

    @Test
    void the_plan_follows_an_approved_change() {
        long id = Shown.id(portal, "strategy_change", "");
        long undertaking = Shown.database(portal)
                .sql("select undertaking_id from strategy_change where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        shows("staff.it", "strategy/undertakings/" + undertaking, "งบประมาณตามแผน");
        assertThat(words("staff.it", "strategy/undertakings/" + undertaking)).doesNotContain("1,250,000.00");
        decideChange("head.it", id, "unit");
        assertThatThrownBy(() -> decideChange("head.policy", id, "policy"))
                .as("who asked decides nothing")
                .isInstanceOf(NotAllowed.class);
        decideChange("staff.policy", id, "policy");
        decideChange("director", id, "director");
        shows("staff.it", "strategy/undertakings/" + undertaking, "1,250,000.00 บาท");
    }

    @Test
    void a_refused_report_says_why_and_can_be_put_up_anew() {
        long id = Shown.database(portal)
                .sql("select cast(subject_id as int) from core_approval where kind = 'monthly-report'")
                .query(Long.class)
                .single();
        decide("head.it", "monthly-report", id, "unit", Decision.refused("ตัวเลขยังไม่ครบ"));
        shows("head.policy", "strategy/monthly/" + id, "ไม่อนุมัติ", "ตัวเลขยังไม่ครบ", "เสนอขออนุมัติใหม่");
        assertThat(approvedOn("strategy_monthly", id)).isNull();

        submit("staff.it", "strategy/monthly/" + id, "เสนอขออนุมัติใหม่");
        decide("head.it", "monthly-report", id, "unit", Decision.agreed(""));
        decide("head.policy", "monthly-report", id, "policy", Decision.agreed(""));
        shows("staff.it", "strategy/monthly/" + id, "อนุมัติแล้ว");
        assertThat(links("staff.it", "strategy/monthly/" + id)).doesNotContain("แก้ไข");
    }

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
        assertThat(lines("staff.it")).isEqualTo(3);
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

    @Test
    void somebody_of_another_unit_is_offered_nothing_and_refused_the_form() {
        long id = proposed("ปรับปรุงเว็บไซต์", "90000");
        String page = "strategy/proposals/" + id;
        try (var browser = TestBrowser.open(portal, "staff.research")) {
            browser.navigate(page);
            assertThat(Shown.heading()).isEqualTo("ปรับปรุงเว็บไซต์");
            assertThat(_find(Button.class, s -> s.withText("เสนอขออนุมัติ"))).isEmpty();
            assertThat(Shown.links()).doesNotContain("แก้ไข");
            browser.navigate(page + "/edit");
            assertThat(_find(TextArea.class)).isEmpty();
        }
        submit("staff.it", page, "เสนอขออนุมัติ");
        assertThat(words("staff.research", page)).contains("กำลังพิจารณา", "เห็นได้เฉพาะ");
    }

    @Test
    void who_has_no_right_to_plans_sees_none_of_the_records() {
        try (var browser = TestBrowser.open(portal, "legal")) {
            for (String list : List.of("proposals", "changes", "monthly")) {
                browser.navigate("strategy/" + list);
                assertThat(_find(Grid.class)).as(list).isEmpty();
            }
        }
    }

    @Test
    void the_lists_show_the_sample_in_its_states() {
        assertThat(words("director", "strategy/proposals/" + Shown.id(portal, "strategy_proposal", "สำรวจความเห็น")))
                .contains("ถอนคำขอ");
        try (var browser = TestBrowser.open(portal, "director")) {
            for (String list : List.of("proposals", "changes", "monthly")) {
                browser.navigate("strategy/" + list);
                assertThat(_find(Grid.class)).as(list).isNotEmpty();
                assertThat(browser.missingTexts()).isEmpty();
            }
        }
    }

    private static long proposed(String name, String baht) {
        return proposed(name, baht, "ยศ-01");
    }

    /** Types a proposal of staff.it into the form. */
    private static long proposed(String name, String baht, String line) {
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate("strategy/proposals/new");
            fill(name, baht, line);
            Shown.press("บันทึก");
            assertThat(Shown.heading()).isEqualTo(name);
            assertThat(browser.missingTexts()).isEmpty();
        }
        return Shown.id(portal, "strategy_proposal", name);
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

    private static void fill(String name, String baht, String line) {
        Shown.type("ชื่อโครงการ", name);
        area("หลักการและเหตุผล", "ของเดิมเสื่อมสภาพ");
        area("วัตถุประสงค์", "ให้ใช้งานได้");
        day("วันเริ่ม", LocalDate.now());
        day("วันสิ้นสุด", LocalDate.now().plusMonths(3));
        budget(line);
        Shown.type("วงเงิน (บาท)", baht);
    }

    /** How many budget lines of this fiscal year a person finds. */
    private static int lines(String person) {
        try (var browser = TestBrowser.open(portal, person)) {
            browser.navigate("strategy/allotments");
            assertThat(browser.missingTexts()).isEmpty();
            return GridKt._size(_get(Grid.class));
        }
    }

    private static void change(String page, String label, String text) {
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate(page + "/edit");
            area(label, text);
            Shown.press("บันทึก");
            assertThat(Shown.address()).isEqualTo(page);
        }
    }

    private static void refusesToChange(String page) {
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate(page + "/edit");
            area("วัตถุประสงค์", "แก้ระหว่างทาง");
            Shown.press("บันทึก");
            assertThat(Shown.words()).contains(Shown.say("strategy.request.underWay"));
            assertThat(Shown.address()).endsWith("/edit");
        }
    }

    private static void submit(String person, String page, String verb) {
        try (var browser = TestBrowser.open(portal, person)) {
            browser.navigate(page);
            Shown.press(verb);
            List<Button> ofPanel = _find(_get(ApprovalPanel.class), Button.class);
            _click(_find(Button.class, s -> s.withText(verb)).stream()
                    .filter(button -> !ofPanel.contains(button))
                    .findFirst()
                    .orElseThrow());
            assertThat(Shown.words()).contains("กำลังพิจารณา");
        }
    }

    private static void shows(String person, String page, String... words) {
        assertThat(words(person, page)).contains(words);
    }

    private static String words(String person, String page) {
        try (var browser = TestBrowser.open(portal, person)) {
            browser.navigate(page);
            return Shown.words();
        }
    }

    private static List<String> links(String person, String page) {
        try (var browser = TestBrowser.open(portal, person)) {
            browser.navigate(page);
            return Shown.links();
        }
    }

    private static void area(String label, String text) {
        _setValue(_get(TextArea.class, s -> s.withLabel(label)), text);
    }

    /** Chooses the line with that code. */
    @SuppressWarnings("unchecked")
    private static void budget(String code) {
        var lines = (ComboBox<Object>) _get(ComboBox.class, s -> s.withLabel("รายการงบประมาณที่ใช้"));
        ComboBoxKt.setUserInput(lines, code);
        _setValue(lines, ComboBoxKt.getSuggestionItems(lines).getFirst());
    }

    /** What requests hold of a line of the unit of staff.it. */
    private static BigDecimal held(String code, String state) {
        return Shown.database(portal)
                .sql("select coalesce(sum(r.amount), 0) from strategy_reservation r"
                        + " join strategy_allotment a on a.id = r.allotment_id"
                        + " join core_department d on d.id = a.department_id"
                        + " where d.code = 'ภทส.' and a.code = ? and r.state = ?")
                .params(code, state)
                .query(BigDecimal.class)
                .single();
    }

    private static void day(String label, LocalDate day) {
        _setValue(_get(BuddhistDatePicker.class, s -> s.withLabel(label)), day);
    }

    private static void decide(String person, long id, String desk, Decision decision) {
        decide(person, "proposal", id, desk, decision);
    }

    private static void decideChange(String person, long id, String desk) {
        decide(person, "plan-change", id, desk, Decision.agreed(""));
    }

    private static void decide(String person, String kind, long id, String desk, Decision decision) {
        var request = Shown.database(portal)
                .sql("select id, round from core_approval where kind = ? and subject_id = ? order by id desc limit 1")
                .params(kind, Long.toString(id))
                .query((row, number) -> List.of(row.getLong("id"), row.getLong("round")))
                .single();
        portal.as(
                person,
                () -> portal.bean(Deciding.class)
                        .decide(
                                new ApprovalId(request.getFirst()),
                                Math.toIntExact(request.getLast()),
                                desk,
                                decision));
    }

    private static List<String> asked(long proposal) {
        return Shown.database(portal)
                .sql("select s.desk from core_approval_seat s join core_approval a on a.id = s.approval_id"
                        + " where a.kind = 'proposal' and a.subject_id = ? and s.waiting = 1")
                .param(Long.toString(proposal))
                .query(String.class)
                .list();
    }

    private static LocalDate approvedOn(String table, long id) {
        return Shown.database(portal)
                .sql("select approved_on from " + table + " where id = ?")
                .param(id)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }
}
