package th.sala.core.approval.route.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;

/** Routes drafted on screen. */
class RouteDraftPagesTest extends RoutePageCase {
    @Test
    void a_desk_is_added_to_a_draft_by_form_and_each_fault_stands_beside_its_field() {
        begin();
        go(DeskForm.inStep(KIND, 0));
        type("ชื่อจุดพิจารณา", "ตรวจสอบภายใน");
        type("ชื่อภาษาอังกฤษ", "Internal audit");
        kind(Approver.Kind.ROLE);
        press("บันทึก");
        assertThat(shown()).isInstanceOf(DeskForm.class);
        ComboBox<?> role = _get(ComboBox.class, s -> s.withLabel("บทบาท"));
        assertThat(role.getErrorMessage()).isEqualTo("โปรดเลือกผู้พิจารณา");
        assertThat(_get(ApproverRows.class).getErrorMessage()).isEqualTo("โปรดเลือกผู้พิจารณา");
        choose(role, "auditor");
        _setValue(_get(IntegerField.class, s -> s.withLabel("วันทำการ")), 5);
        press("บันทึก");
        assertThat(shown()).isInstanceOf(RouteDraftView.class);
        Desk made = draft().route().steps().getLast().desks().getFirst();
        assertThat(made.key()).isEqualTo("internal-audit");
        assertThat(made.approvers()).containsExactly(Approver.role("auditor"));
        assertThat(made.days()).isEqualTo(5);
    }

    @Test
    void a_desk_that_goes_on_keeps_its_key() {
        begin();
        go(DeskForm.address(KIND, "reader"));
        type("ชื่อภาษาอังกฤษ", "Something else");
        @SuppressWarnings("unchecked")
        Select<Desk.Need> need = _get(Select.class, s -> s.withLabel("ต้องเห็นชอบ"));
        _setValue(need, Desk.Need.ALL);
        press("บันทึก");
        Desk kept = draft().route().desk("reader").orElseThrow();
        assertThat(kept.nameEn()).isEqualTo("Something else");
        assertThat(kept.need()).isEqualTo(Desk.Need.ALL);
        assertThat(kept.count()).isZero();
        assertThat(draft().route().steps()).hasSize(3);
    }

    @Test
    void what_is_typed_is_offered_again_after_leaving() {
        begin();
        go(DeskForm.address(KIND, "unit"));
        type("ชื่อจุดพิจารณา", "พิมพ์ค้างไว้");
        open("admin");
        go(DeskForm.address(KIND, "unit"));
        assertThat(plain()).contains("ร่าง");
        press("ใช้ร่างนี้");
        assertThat(_get(TextField.class, s -> s.withLabel("ชื่อจุดพิจารณา")).getValue())
                .isEqualTo("พิมพ์ค้างไว้");
    }

    @Test
    void steps_and_desks_are_moved_joined_and_removed() {
        begin();
        go(RouteDraftView.address(KIND));
        named("เลื่อนขั้นที่ 1 ลง");
        assertThat(keys()).containsExactly("deputy", "reader", "unit", "director");
        _click(_find(Button.class, s -> s.withText("รวมกับขั้นก่อนหน้า")).getFirst());
        assertThat(draft().route().steps()).hasSize(2);
        _click(_find(Button.class, s -> s.withText("แยกเป็นขั้น")).getLast());
        assertThat(draft().route().steps()).hasSize(3);
        named("ลบ “ผู้อ่าน”");
        assertThat(keys()).containsExactly("deputy", "unit", "director");
        named("ลบ “รองผู้อำนวยการ”");
        named("ลบ “หัวหน้าเห็นชอบ”");
        named("ลบ “ผู้อำนวยการอนุมัติ”");
        assertThat(plain()).contains("เส้นทางต้องมีอย่างน้อยหนึ่งจุดพิจารณา");
        assertThat(keys()).containsExactly("director");
    }

    @Test
    void a_condition_is_added_and_dropped() {
        begin();
        go(RouteDraftView.address(KIND));
        _click(_find(Button.class, s -> s.withText("เพิ่มเงื่อนไข")).getFirst());
        _setValue(_get(TextField.class, s -> s.withLabel("จำนวน")), "มาก");
        pressIn("เพิ่มเงื่อนไข");
        assertThat(_get(TextField.class, s -> s.withLabel("จำนวน")).getErrorMessage())
                .isEqualTo("โปรดกรอกตัวเลขตั้งแต่ 0");
        _setValue(_get(TextField.class, s -> s.withLabel("จำนวน")), "1,500,000");
        pressIn("เพิ่มเงื่อนไข");
        assertThat(draft().route().steps().getFirst().when()).containsExactly(Condition.amountAbove("1500000"));
        assertThat(plain()).contains("เมื่อวงเงินเกิน 1,500,000 บาท");
        press("เลิกเงื่อนไข “เมื่อวงเงินเกิน 1,500,000 บาท”");
        assertThat(draft().route().steps().getFirst().when()).isEmpty();
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_told_and_nothing_is_written_over() {
        begin();
        go(RouteDraftView.address(KIND));
        as("admin", () -> keeping.change(KIND, 0, Route.of(ROUTE.steps().getFirst())));
        named("เลื่อนขั้นที่ 1 ลง");
        assertThat(plain()).contains("มีผู้อื่นแก้ไขร่างนี้แล้ว");
        press("ดูร่างล่าสุด");
        assertThat(keys()).containsExactly("unit");
    }
}
