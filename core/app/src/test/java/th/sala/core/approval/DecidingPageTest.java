package th.sala.core.approval;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.people.Committee;
import th.sala.api.ui.BuddhistDatePicker;

/** What is typed and pressed where the person decides. */
@Transactional
class DecidingPageTest extends ApprovalPageCase {
    @Test
    @SuppressWarnings("unchecked")
    void who_returns_a_request_chooses_what_is_to_be_mended() {
        ApprovalId id = submitted("t0");
        open("test.head");
        go("approvals/" + id.value());
        assertThat(_find(MultiSelectComboBox.class))
                .as("who agrees has no use for it")
                .isEmpty();
        _setValue(comment(), "วงเงินไม่ตรงกับสัญญา");
        MultiSelectComboBox<String> mend = _get(MultiSelectComboBox.class, s -> s.withLabel("ส่วนที่ต้องแก้"));
        assertThat(mend.getListDataView().getItems().map(mend.getItemLabelGenerator()::apply))
                .containsExactly("สัญญา", "วงเงิน", "งบประมาณที่ใช้", "เอกสารแนบ");
        _setValue(mend, Set.of("amount", "contract"));
        press("ส่งกลับแก้ไข");
        assertThat(acts.of(id).getLast().details().lines()).containsExactly("contract", "amount");
        assertThat(plain()).contains("ที่ต้องแก้: สัญญา, วงเงิน");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_was_chosen_to_be_mended_stays_while_another_request_is_read() {
        ApprovalId first = submitted("t7");
        ApprovalId second = submitted("t8");
        open("test.head");
        go("approvals/" + first.value());
        _setValue(comment(), "วงเงินไม่ตรงกับสัญญา");
        _setValue(_get(MultiSelectComboBox.class), Set.of("amount"));
        go("approvals/" + second.value());
        _setValue(comment(), "ขาดใบเสนอราคา");
        assertThat(_get(MultiSelectComboBox.class).getValue()).isEmpty();
        go("approvals/" + first.value());
        press("ส่งกลับแก้ไข");
        assertThat(acts.of(first).getLast().details().lines()).containsExactly("amount");
    }

    @Test
    void what_the_secretary_typed_of_the_meeting_stays_while_another_request_is_read() {
        founding.committee("BOARD.T", "คณะกรรมการทดสอบ", "Board", 3, Map.of("test.legal", Committee.Part.SECRETARY));
        paper.route = Route.of(Step.of(Desk.of("board", "คณะกรรมการ", "Board", Approver.committee("BOARD.T"))));
        ApprovalId first = submitted("t1");
        ApprovalId second = submitted("t2");
        open("test.legal");
        go("approvals/" + first.value());
        _setValue(field("ประชุมครั้งที่"), "3/2570");
        _get(BuddhistDatePicker.class, s -> s.withLabel("วันที่ประชุม")).setValue(day("2026-10-09"));
        _setValue(_get(IntegerField.class, s -> s.withLabel("ผู้เข้าประชุม (คน)")), 4);
        _setValue(field("มติที่ประชุม"), "เห็นชอบ");
        go("approvals/" + second.value());
        assertThat(field("ประชุมครั้งที่").getValue()).isEmpty();
        go("approvals/" + first.value());
        press("อนุมัติ");
        assertThat(acts.of(first).getLast().details().meeting())
                .isEqualTo(new Act.Meeting("3/2570", day("2026-10-09"), "เห็นชอบ", 4, ""));
        assertThat(state(second)).isEqualTo(ApprovalState.UNDER_WAY);
    }

    @Test
    void a_key_that_is_held_does_not_agree_to_the_next_request_nobody_has_read() {
        ApprovalId first = submitted("t3");
        ApprovalId second = submitted("t4");
        open("test.head");
        go("approvals/" + first.value());
        later(2000);
        agreeByKey();
        assertThat(asked(first)).containsExactly("finance", "legal");
        for (int after = 2100; after < 6000; after += 100) {
            later(after);
            agreeByKey();
        }
        assertThat(asked(second)).containsExactly("unit");
        later(8000);
        agreeByKey();
        assertThat(asked(second)).containsExactly("finance", "legal");
    }

    @Test
    void what_was_done_before_a_revision_is_folded_below_the_steps_in_its_order() {
        ApprovalId id = submitted("t5");
        decide("test.head", id, "unit", Decision.returned("ขาดใบเสนอราคา"));
        paper.content = content("60000.00", "สัญญาเดิม");
        submitted("t5");
        decide("test.head", id, "unit", Decision.returned("ยังขาดอยู่"));
        submitted("t5");
        open("test.head");
        go("approvals/" + id.value());
        Details earlier = _get(Details.class);
        assertThat(earlier.isOpened()).isFalse();
        assertThat(earlier.getSummaryText().replace('\u00a0', ' ')).isEqualTo("ฉบับก่อนหน้า 2 ฉบับ");
        assertThat(words(earlier).replace('\u00a0', ' ').replace("\u2060", ""))
                .containsSubsequence(
                        "ฉบับที่ 1",
                        "ยื่นคำขอ",
                        "หัวหน้าเห็นชอบ",
                        "ส่งกลับ: test.head",
                        "“ขาดใบเสนอราคา”",
                        "ฉบับที่ 2",
                        "ยื่นคำขอ",
                        "“ยังขาดอยู่”");
        assertThat(plain()).containsOnlyOnce("“ขาดใบเสนอราคา”").doesNotContain("เดิม: ");
    }

    @Test
    void what_a_revision_changed_says_what_it_was() {
        ApprovalId id = submitted("t6");
        decide("test.head", id, "unit", Decision.returned("แก้วงเงินและสัญญา"));
        paper.content = content("60000.00", "สัญญาใหม่");
        submitted("t6");
        open("test.head");
        go("approvals/" + id.value());
        assertThat(plain())
                .contains("60,000.00 บาทต่างจากฉบับก่อนเดิม: 50,000.00 บาท", "สัญญาใหม่ต่างจากฉบับก่อนเดิม: สัญญาเดิม")
                .containsOnlyOnce("เดิม: สัญญาเดิม");
    }

    private void later(int milliseconds) {
        movable.ahead(Duration.ofMillis(milliseconds));
    }

    private static void agreeByKey() {
        ShortcutsKt.fireShortcut(Key.KEY_A, Key.ALT);
    }

    private static TextField field(String label) {
        return _get(TextField.class, s -> s.withLabel(label));
    }
}
