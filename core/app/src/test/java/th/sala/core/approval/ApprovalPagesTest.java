package th.sala.core.approval;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.people.Acting;
import th.sala.api.people.Committee;
import th.sala.api.people.DepartmentKind;
import th.sala.core.people.Appointment;
import th.sala.core.people.Appointments;

/** The screen of approvals. */
@Transactional
class ApprovalPagesTest extends ApprovalPageCase {
    @Autowired
    private Appointments appointments;

    @Autowired
    private Clock clock;

    @Test
    void who_is_asked_reads_the_request_beside_the_list_and_after_deciding_the_next_one() {
        ApprovalId first = submitted("1");
        ApprovalId second = submitted("2");
        open("test.head");
        go("approvals");
        assertThat(rows()).isEqualTo(2);
        assertThat(inMenu()).isEqualTo("2");
        go("approvals/" + first.value());
        assertThat(plain())
                .contains("ขออนุมัติโครงการทดสอบ", "50,000.00 บาท", "แผนยุทธศาสตร์", "สัญญาเดิม", "ขั้นของท่าน")
                .contains(
                        "หัวหน้าเห็นชอบ",
                        "การเงิน",
                        "รองผู้อำนวยการ",
                        request(first).number());
        press("เห็นชอบ");
        assertThat(asked(first)).containsExactly("finance", "legal");
        assertThat(address()).isEqualTo("approvals/" + second.value());
        assertThat(rows()).isOne();
        assertThat(inMenu()).isEqualTo("1");
        press("เห็นชอบ");
        assertThat(rows()).isZero();
        assertThat(plain())
                .as("nothing follows: it stays with what became of it")
                .contains("เห็นชอบ: test.head");
    }

    @Test
    void a_comment_goes_with_the_agreement_and_stands_in_the_way_of_the_request() {
        ApprovalId id = submitted("3");
        open("test.head");
        go("approvals/" + id.value());
        _setValue(comment(), "ตรงตามแผน");
        press("เห็นชอบ");
        open("test.finance");
        go("approvals/" + id.value());
        assertThat(plain()).contains("“ตรงตามแผน”", "พิจารณาพร้อมกัน 2 ฝ่าย");
    }

    @Test
    void without_a_reason_nothing_is_returned_or_refused() {
        ApprovalId id = submitted("4");
        open("test.head");
        go("approvals/" + id.value());
        press("ส่งกลับแก้ไข");
        assertThat(comment().isInvalid()).isTrue();
        press("ไม่เห็นชอบ");
        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(state(id)).isEqualTo(ApprovalState.UNDER_WAY);
        _setValue(comment(), "ขาดใบเสนอราคา");
        assertThat(comment().isInvalid()).isFalse();
        press("ส่งกลับแก้ไข");
        assertThat(state(id)).isEqualTo(ApprovalState.RETURNED);
        assertThat(plain()).contains("“ขาดใบเสนอราคา”");
    }

    @Test
    void to_refuse_is_asked_once_more_because_it_ends_the_request() {
        ApprovalId id = submitted("5");
        open("test.head");
        go("approvals/" + id.value());
        _setValue(comment(), "ไม่มีงบประมาณ");
        press("ไม่เห็นชอบ");
        assertThat(state(id)).isEqualTo(ApprovalState.UNDER_WAY);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(state(id)).isEqualTo(ApprovalState.REFUSED);
    }

    @Test
    void a_step_that_wants_a_reason_wants_it_of_who_agrees_too() {
        paper.route = Route.of(Step.of(Desk.of("finance", "การเงิน", "Finance", Approver.role("test.finance"))
                .demanding(Desk.Demand.REASON)));
        ApprovalId id = submitted("6");
        open("test.finance");
        go("approvals/" + id.value());
        press("อนุมัติ");
        assertThat(comment().isInvalid()).isTrue();
        assertThat(comment().getErrorMessage()).isEqualTo("โปรดบอกเหตุผล");
        _setValue(comment(), "งบประมาณเพียงพอ");
        press("อนุมัติ");
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void what_was_typed_stays_while_another_request_is_read() {
        ApprovalId first = submitted("7");
        ApprovalId second = submitted("8");
        open("test.head");
        go("approvals/" + first.value());
        _setValue(comment(), "ครึ่งประโยค");
        go("approvals/" + second.value());
        assertThat(comment().getValue()).isEmpty();
        go("approvals/" + first.value());
        assertThat(comment().getValue()).isEqualTo("ครึ่งประโยค");
    }

    @Test
    void the_secretary_of_a_committee_is_told_beside_the_field_what_is_missing_of_the_meeting() {
        founding.committee("BOARD.T", "คณะกรรมการทดสอบ", "Board", 3, Map.of("test.legal", Committee.Part.SECRETARY));
        paper.route = Route.of(Step.of(Desk.of("board", "คณะกรรมการ", "Board", Approver.committee("BOARD.T"))));
        ApprovalId id = submitted("9");
        open("test.legal");
        go("approvals/" + id.value());
        press("อนุมัติ");
        TextField number = _get(TextField.class, s -> s.withLabel("ประชุมครั้งที่"));
        assertThat(number.isInvalid()).isTrue();
        _setValue(number, "3/2570");
        press("อนุมัติ");
        TextField resolution = _get(TextField.class, s -> s.withLabel("มติที่ประชุม"));
        assertThat(resolution.isInvalid()).isTrue();
        _setValue(resolution, "เห็นชอบตามเสนอ");
        IntegerField present = _get(IntegerField.class, s -> s.withLabel("ผู้เข้าประชุม (คน)"));
        _setValue(present, 2);
        press("อนุมัติ");
        assertThat(present.getErrorMessage()).contains("3");
        assertThat(number.getValue()).isEqualTo("3/2570");
        _setValue(present, 3);
        press("อนุมัติ");
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
        assertThat(plain()).contains("มติที่ประชุมครั้งที่ 3/2570", "เห็นชอบตามเสนอ");
    }

    @Test
    void who_stands_in_reads_the_wording_before_deciding_and_everybody_afterwards() {
        LocalDate today = LocalDate.now(clock);
        as(
                "admin",
                () -> appointments.add(new Appointment.Draft(
                        Acting.Kind.ACTING_FOR,
                        "12/2570",
                        today,
                        id("test.head"),
                        "",
                        null,
                        Set.of(),
                        "",
                        id("test.finance"),
                        today,
                        today.plusDays(5),
                        new Appointment.Scope(Set.of(), Set.of(), Set.of(), null),
                        "รักษาราชการแทนหัวหน้าภารกิจทดสอบ")));
        ApprovalId id = submitted("10");
        open("test.finance");
        go("approvals/" + id.value());
        assertThat(plain()).contains("ท่านพิจารณาในฐานะ: รักษาราชการแทนหัวหน้าภารกิจทดสอบ");
        press("เห็นชอบ");
        open("test.asks");
        go("approvals/" + id.value() + "?list=asked");
        assertThat(plain()).contains("เห็นชอบ: test.finance", "รักษาราชการแทนหัวหน้าภารกิจทดสอบ");
        assertThat(rows()).isOne();
    }

    @Test
    void what_one_may_not_see_answers_as_what_does_not_exist() {
        ApprovalId id = submitted("12");
        founding.department("T2", "ภารกิจอื่น", "Other", DepartmentKind.UNIT, "T0");
        founding.role("test.reader", "ผู้อ่าน", "Reader", Set.of(ApprovalPermissions.READ));
        founding.assign(person("test.here", "T1"), "test.reader", "T1", false);
        founding.assign(person("test.there", "T2"), "test.reader", "T2", false);
        open("test.there");
        String nothing = page("approvals/999999");
        assertThat(page("approvals/" + id.value())).isEqualTo(nothing);
        assertThat(nothing).doesNotContain("ขออนุมัติโครงการทดสอบ");
        go("approvals?list=all");
        assertThat(rows()).isZero();
        open("test.here");
        go("approvals?list=all");
        assertThat(rows()).isOne();
        go("approvals/" + id.value() + "?list=all");
        assertThat(plain()).contains("ขออนุมัติโครงการทดสอบ").doesNotContain("ขั้นของท่าน");
        database.sql("update core_approval set confidentiality = 'SECRET' where id = ?")
                .param(id.value())
                .update();
        go("approvals?list=all");
        assertThat(rows()).isZero();
        assertThat(page("approvals/" + id.value())).isEqualTo(nothing);
    }

    @Test
    void a_request_that_waits_at_two_desks_of_one_person_stands_in_the_list_once() {
        founding.assign(id("test.finance"), "test.legal", null, false);
        paper.route = Route.of(Step.of(
                Desk.of("finance", "การเงิน", "Finance", Approver.role("test.finance")),
                Desk.of("legal", "กฎหมาย", "Law", Approver.role("test.legal"))));
        ApprovalId id = submitted("13");
        open("test.finance");
        go("approvals/" + id.value());
        assertThat(rows()).isOne();
        assertThat(inMenu()).isEqualTo("1");
        assertThat(plain()).contains("ขั้นของท่าน: การเงิน");
        press("อนุมัติ");
        assertThat(plain()).as("it waits at the other desk").contains("ขั้นของท่าน: กฎหมาย");
        press("อนุมัติ");
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void the_start_page_names_what_waits_and_nothing_to_whom_nothing_waits_for() {
        ApprovalId id = submitted("14");
        open("test.head");
        go("");
        assertThat(plain()).contains("รอท่านพิจารณา", "ขออนุมัติโครงการทดสอบ");
        assertThat(_find(Anchor.class, a -> a.withPredicate(l -> l.getHref().equals("approvals/" + id.value()))))
                .hasSize(1);
        open("test.asks");
        go("");
        assertThat(plain()).doesNotContain("รอท่านพิจารณา");
    }

    @Test
    void in_english_the_desks_and_all_words_are_english() {
        ApprovalId id = submitted("14");
        open("test.head");
        UI.getCurrent().setLocale(java.util.Locale.ENGLISH);
        go("approvals/" + id.value());
        assertThat(plain())
                .contains("Your step: Head agrees", "Not reached yet", "Waiting for you", "Unit")
                .doesNotContain("approval.");
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    private String page(String address) {
        Component page = go(address);
        return page.getClass().getSimpleName() + plain().replaceAll("\\d+", "");
    }
}
