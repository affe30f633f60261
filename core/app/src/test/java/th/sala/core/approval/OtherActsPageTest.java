package th.sala.core.approval;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.ui.PersonPicker;

/** What can be done on the screen of approvals beside deciding. */
@Transactional
class OtherActsPageTest extends ApprovalPageCase {
    @Test
    void what_is_passed_on_waits_for_the_other_one_who_can_hand_it_back() {
        founding.assign(person("test.second", "T0"), "test.finance", null, false);
        paper.route = Route.of(Step.of(Desk.of("finance", "การเงิน", "Finance", Approver.chosen("test.finance"))));
        ApprovalId id =
                as("test.asks", () -> approvals.submit(reference("15"), choosing("finance", id("test.finance"))));
        open("test.finance");
        go("approvals/" + id.value());
        press("ส่งต่อ");
        inDialog("ส่งต่อ");
        assertThat(_get(PersonPicker.class).isInvalid()).isTrue();
        _get(PersonPicker.class).setValue(id("test.second"));
        inDialog("ส่งต่อ");
        assertThat(reason("เหตุผล").isInvalid()).isTrue();
        _setValue(reason("เหตุผล"), "ผู้รับผิดชอบเรื่องนี้");
        inDialog("ส่งต่อ");
        assertThat(plain()).contains("test.finance ส่งต่อให้ test.second", "“ผู้รับผิดชอบเรื่องนี้”");
        assertThat(rows()).isZero();
        open("test.second");
        go("approvals/" + id.value());
        press("ส่งคืนผู้ส่งต่อ");
        _setValue(reason("เหตุผล"), "ไม่ใช่เรื่องของข้าพเจ้า");
        inDialog("ส่งคืนผู้ส่งต่อ");
        assertThat(rows()).isZero();
        open("test.finance");
        go("approvals");
        assertThat(rows()).isOne();
    }

    @Test
    void who_is_asked_something_is_told_above_the_list_and_answers_on_the_page_of_the_request() {
        ApprovalId id = submitted("16");
        open("test.head");
        go("approvals/" + id.value());
        press("ถาม");
        _get(PersonPicker.class).setValue(id("test.legal"));
        _setValue(reason("คำถาม"), "สัญญาเดิมสิ้นสุดเมื่อใด");
        inDialog("ถาม");
        assertThat(plain()).contains("test.head ถาม test.legal", "ยังไม่มีคำตอบ");
        open("test.legal");
        go("approvals");
        assertThat(inMenu()).as("an answer waits").isEqualTo("1");
        assertThat(plain())
                .contains("มีผู้ถามท่านเรื่องคำขอเลขที่ " + request(id).number());
        go("approvals/" + id.value());
        press("ตอบ");
        _setValue(reason("คำตอบ"), "30 กันยายน 2570");
        inDialog("ตอบ");
        assertThat(plain()).contains("30 กันยายน 2570").doesNotContain("มีผู้ถามท่าน");
        go("approvals");
        assertThat(inMenu()).isEmpty();
        open("test.head");
        go("approvals/" + id.value());
        assertThat(plain()).contains("test.legal ตอบ", "30 กันยายน 2570");
    }

    @Test
    void files_are_added_and_taken_back_where_the_person_is_asked_and_the_comment_stays() {
        ApprovalId id = submitted("17");
        open("test.head");
        go("approvals/" + id.value());
        _setValue(_get(TextArea.class, s -> s.withLabel("ความเห็น")), "ดูใบเสนอราคา");
        press("แนบไฟล์");
        UploadKt._upload(
                _get(_get(Dialog.class), Upload.class), "ใบเสนอราคา.txt", "ราคา".getBytes(StandardCharsets.UTF_8));
        assertThat(words(_get(Dialog.class))).contains("ใบเสนอราคา");
        inDialog("ปิด");
        assertThat(plain()).contains("test.head แนบไฟล์", "ใบเสนอราคา").doesNotContain("ไม่ผ่านการตรวจ");
        database.sql("update core_document_version set state = 'REFUSED' where document_id = ?")
                .param(StepFiles.file(acts.filed(id).getFirst()).document().value())
                .update();
        go("approvals/" + id.value());
        assertThat(plain()).contains("ไม่ผ่านการตรวจ");
        assertThat(_get(TextArea.class, s -> s.withLabel("ความเห็น")).getValue())
                .isEqualTo("ดูใบเสนอราคา");
        press("แนบไฟล์");
        _click(_get(_get(Dialog.class), Button.class, s -> s.withAttribute("aria-label", "นำ ใบเสนอราคา ออก")));
        inDialog("ปิด");
        assertThat(plain()).contains("test.head นำไฟล์ ใบเสนอราคา ออก");
        open("test.asks");
        go("approvals/" + id.value());
        assertThat(_find(Button.class, s -> s.withText("แนบไฟล์"))).isEmpty();
    }

    private static TextArea reason(String label) {
        return _get(_get(Dialog.class), TextArea.class, s -> s.withLabel(label));
    }

    private static void inDialog(String verb) {
        _click(_get(_get(Dialog.class), Button.class, s -> s.withText(verb)));
    }
}
