package th.sala.core.approval;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.RecordState;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.ui.ApprovalPanel;
import th.sala.api.ui.PersonPicker;

/** The approval of a record on the record's page. */
@Transactional
class ApprovalPanelTest extends ApprovalCase {
    @Autowired
    private Reopening reopening;

    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void what_was_never_put_up_is_put_up_with_a_comment_and_the_page_is_told() {
        shows("test.asks", "p1");
        assertThat(panel()).contains("ยังไม่ได้เสนอขออนุมัติ");

        press("เสนอขออนุมัติ");
        _setValue(_get(TextArea.class), "ขอใช้ในไตรมาส 2");
        confirm("เสนอขออนุมัติ");

        assertThat(changes).hasValue(1);
        ApprovalId id = as("test.asks", () -> approvals.of(reference("p1")))
                .orElseThrow()
                .id();
        assertThat(acts.of(id).getFirst().comment()).isEqualTo("ขอใช้ในไตรมาส 2");
        assertThat(panel())
                .contains(
                        "กำลังพิจารณา",
                        "หัวหน้าเห็นชอบ: test.head ภายใน",
                        request(id).number());
        assertThat(links()).contains("approvals/" + id.value());
    }

    @Test
    void who_may_not_put_it_up_is_not_offered_to() {
        open("test.head");
        show("p2", false);
        assertThat(panel()).contains("ยังไม่ได้เสนอขออนุมัติ");
        assertThat(buttons()).doesNotContain("เสนอขออนุมัติ");
    }

    @Test
    void who_is_named_by_the_requester_is_asked_for_among_those_who_hold_the_role() {
        paper.route = Route.of(Step.of(Desk.of("check", "ตรวจ", "Check", Approver.chosen("test.legal"))));
        shows("test.asks", "p3");
        press("เสนอขออนุมัติ");
        _setValue(_get(TextArea.class), "ข้อความที่พิมพ์ไว้");
        confirm("เสนอขออนุมัติ");

        var picker = _get(PersonPicker.class);
        assertThat(picker.isInvalid()).isTrue();
        assertThat(picker.getErrorMessage()).contains("ตรวจ");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("ข้อความที่พิมพ์ไว้");
        assertThat(picker.getListDataView().getItems()).containsExactly(id("test.legal"));

        _setValue(picker, id("test.legal"));
        confirm("เสนอขออนุมัติ");
        assertThat(panel()).contains("ตรวจ: test.legal");
    }

    @Test
    void who_is_asked_is_led_to_the_decision_and_takes_nothing_back() {
        ApprovalId id = submitted("p4");
        shows("test.head", "p4");
        assertThat(panel()).contains("รอท่านพิจารณา");
        assertThat(_get(Anchor.class, s -> s.withText("พิจารณา")).getHref()).isEqualTo("approvals/" + id.value());
        assertThat(buttons()).doesNotContain("ถอนคำขอ");
    }

    @Test
    void who_has_nothing_to_do_with_it_sees_how_it_stands_and_no_more() {
        ApprovalId id = submitted("p5");
        open("test.legal");
        show("p5", true);
        assertThat(panel())
                .contains("กำลังพิจารณา", "เห็นได้เฉพาะ")
                .doesNotContain(request(id).number(), "test.head");
        assertThat(buttons()).doesNotContain("เสนอขออนุมัติ", "ถอนคำขอ");
    }

    @Test
    void what_was_returned_says_what_to_mend_and_is_put_up_again() {
        ApprovalId id = submitted("p6");
        decide("test.head", id, "unit", Decision.returned("ตรวจวงเงินอีกครั้ง", "contract", "amount"));
        shows("test.asks", "p6");
        assertThat(panel()).contains("ส่งกลับแก้ไข", "test.head", "ตรวจวงเงินอีกครั้ง", "ที่ต้องแก้: สัญญา, วงเงิน");

        paper.content = content("40000.00", "สัญญาใหม่");
        press("เสนออีกครั้ง");
        confirm("เสนออีกครั้ง");
        assertThat(request(id).round()).isEqualTo(2);
        assertThat(panel()).contains("กำลังพิจารณา").doesNotContain("ตรวจวงเงินอีกครั้ง");
    }

    @Test
    void what_is_taken_back_needs_a_reason_and_can_be_put_up_anew() {
        ApprovalId id = submitted("p7");
        shows("test.asks", "p7");
        press("ถอนคำขอ");
        confirm("ถอนคำขอ");
        assertThat(_get(TextArea.class).getErrorMessage()).contains("เหตุผล");
        assertThat(state(id)).isEqualTo(ApprovalState.UNDER_WAY);

        _setValue(_get(TextArea.class), "เลื่อนไปปีหน้า");
        confirm("ถอนคำขอ");
        assertThat(state(id)).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(panel()).contains("test.asks ถอนคำขอเมื่อ", "เลื่อนไปปีหน้า");
        assertThat(buttons()).contains("เสนอขออนุมัติใหม่").doesNotContain("ถอนคำขอ");
    }

    @Test
    void what_was_approved_or_refused_says_by_whom() {
        paper.route = Route.of(Step.of(Desk.of("unit", "หัวหน้า", "Head", Approver.headOfUnit())));
        agree("test.head", submitted("p8"), "unit");
        decide("test.head", submitted("p9"), "unit", Decision.refused("ไม่อยู่ในแผน"));
        shows("test.asks", "p8");
        assertThat(panel()).contains("อนุมัติแล้ว", "test.head อนุมัติเมื่อ");
        assertThat(buttons()).doesNotContain("เสนอขออนุมัติใหม่");

        shows("test.asks", "p9");
        assertThat(panel()).contains("ไม่อนุมัติ", "ไม่อยู่ในแผน");
        assertThat(buttons()).contains("เสนอขออนุมัติใหม่");
    }

    @Test
    void what_was_opened_again_says_by_whom_and_is_put_up_again() {
        decide("test.head", submitted("p14"), "unit", Decision.refused("ไม่อยู่ในแผน"));
        ApprovalId id = as("test.asks", () -> approvals.of(reference("p14")))
                .orElseThrow()
                .id();
        founding.role("test.keeper", "ผู้ดูแล", "Keeper", Set.of(ApprovalPermissions.READ, ApprovalPermissions.KEEP));
        founding.assign(person("test.keeper", "T0"), "test.keeper", null, false);
        as("test.keeper", () -> reopening.reopen(id, "แผนเปลี่ยนแล้ว"));
        shows("test.asks", "p14");
        assertThat(panel())
                .contains("test.keeper ส่งกลับแก้ไขเมื่อ", "แผนเปลี่ยนแล้ว")
                .doesNotContain("ไม่อยู่ในแผน");
        assertThat(buttons()).contains("เสนออีกครั้ง");
    }

    @Test
    void a_module_knows_how_its_records_stand_whoever_looks() {
        ApprovalId id = submitted("p10");
        decide("test.head", id, "unit", Decision.refused("ไม่อยู่ในแผน"));
        submitted("p10");
        decide("test.head", submitted("p11"), "unit", Decision.returned("แก้"));
        List<SubjectRef> asked = List.of(reference("p10"), reference("p11"), reference("p12"));
        as("test.legal", () -> {
            assertThat(approvals.of(reference("p10"))).isEmpty();
            assertThat(approvals.states(asked))
                    .containsExactlyInAnyOrder(
                            new RecordState(reference("p10"), ApprovalState.UNDER_WAY),
                            new RecordState(reference("p11"), ApprovalState.RETURNED));
            assertThat(approvals.state(reference("p12"))).isEmpty();
            assertThat(approvals.states(List.of())).isEmpty();
        });
    }

    @Test
    void a_double_submission_is_refused_in_words_in_the_dialog() {
        shows("test.asks", "p13");
        press("เสนอขออนุมัติ");
        as("test.asks", () -> approvals.submit(reference("p13"), ApprovalDraft.EMPTY));
        confirm("เสนอขออนุมัติ");
        assertThat(words(_get(Dialog.class))).contains("ยังพิจารณาอยู่");
    }

    private void shows(String person, String record) {
        open(person);
        show(record, true);
    }

    private void show(String record, boolean offered) {
        UI.getCurrent().add(new ApprovalPanel(reference(record), offered).whenChanged(changes::incrementAndGet));
    }

    /** The words of the panel, free of the joiners that hold them together. */
    private static String panel() {
        return words(_get(ApprovalPanel.class)).replace("\u2060", "").replace('\u00a0', ' ');
    }

    private static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    private static List<String> links() {
        return _find(_get(ApprovalPanel.class), Anchor.class).stream()
                .map(Anchor::getHref)
                .toList();
    }

    private static void press(String button) {
        _click(_get(_get(ApprovalPanel.class), Button.class, s -> s.withText(button)));
    }

    private static void confirm(String button) {
        List<Button> ofPanel = _find(_get(ApprovalPanel.class), Button.class);
        _click(_find(Button.class, s -> s.withText(button)).stream()
                .filter(b -> !ofPanel.contains(b))
                .findFirst()
                .orElseThrow());
    }
}
