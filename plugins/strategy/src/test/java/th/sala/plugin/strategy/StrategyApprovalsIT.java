package th.sala.plugin.strategy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.api.people.NotAllowed;
import th.sala.core.approval.Act;
import th.sala.core.approval.Decision;
import th.sala.core.approval.rule.Mark;
import th.sala.testkit.TestBrowser;

/** What the packaged module puts up for approval, from the form to the end of the route, with the people of the sample. */
class StrategyApprovalsIT extends RequestsCase {
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
}
