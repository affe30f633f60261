package th.sala.core.people.structure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.core.people.structure.DepartmentRow;
import th.sala.core.people.structure.Departments;
import th.sala.core.people.structure.UnitDraft;

class DepartmentPagesTest extends StructurePageCase {
    @Autowired
    private Departments departments;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin/departments",
                "admin/departments/1",
                "admin/departments/1/change",
                "admin/departments/1/close",
                "admin/departments/new"
            })
    void who_does_not_look_after_people_opens_none_of_them(String address) {
        open("head.policy");
        assertThat(go(address))
                .isNotInstanceOfAny(
                        DepartmentTreeView.class, DepartmentView.class, DepartmentForm.class, DepartmentClosing.class);
    }

    @Test
    void the_tree_shows_the_day_that_is_asked_for() {
        as("admin", () -> departments.close(unit, 0, later, null));
        open("admin");
        go("admin/departments");
        assertThat(codes()).contains("PT", "ภสส.");
        assertThat(words(shown())).contains("มีการเปลี่ยนแปลงที่ประกาศแล้ว");

        go("admin/departments?day=" + later);
        assertThat(codes()).contains("ภสส.").doesNotContain("PT");
        _setValue(_get(Checkbox.class, s -> s.withLabel("แสดงหน่วยงานที่ปิดแล้ว")), true);
        assertThat(codes()).contains("PT");

        _setValue(_get(BuddhistDatePicker.class, s -> s.withLabel("โครงสร้าง ณ วันที่")), later.minusYears(2));
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_search_keeps_the_way_down_to_what_it_found() {
        open("admin");
        go("admin/departments");
        _setValue(_get(TextField.class, s -> s.withLabel("ค้นหาชื่อ รหัส หรือหัวหน้า")), "ทดสอบหน้า");
        assertThat(codes()).containsExactly("สมศ.", "สพส.", "PT");
        assertThat(words(shown())).contains("1 จาก 12 หน่วยงาน");
    }

    @Test
    void a_department_is_added_and_shown() {
        open("admin");
        go("admin/departments/new?parent=PT");
        type("รหัส", "PN");
        type("ชื่อหน่วยงาน", "งานทดสอบใหม่");
        type("ชื่อภาษาอังกฤษ", "New section");
        kind(DepartmentKind.SECTION);
        click("บันทึก");
        assertThat(shown()).isInstanceOf(DepartmentView.class);
        assertThat(words(shown())).contains("งานทดสอบใหม่", "PN", "PT ภารกิจทดสอบหน้า");
    }

    @Test
    void a_taken_code_is_told_beside_its_field_and_nothing_typed_is_lost() {
        open("admin");
        go("admin/departments/new?parent=PT");
        type("รหัส", "ภสส.");
        type("ชื่อหน่วยงาน", "งานทดสอบใหม่");
        type("ชื่อภาษาอังกฤษ", "New section");
        kind(DepartmentKind.SECTION);
        click("บันทึก");
        TextField code = _get(TextField.class, s -> s.withLabel("รหัส"));
        assertThat(code.isInvalid()).isTrue();
        assertThat(code.getErrorMessage()).contains("ภสส.");
        assertThat(_get(TextField.class, s -> s.withLabel("ชื่อหน่วยงาน")).getValue())
                .isEqualTo("งานทดสอบใหม่");
    }

    @Test
    void an_announced_change_stands_on_the_page_and_is_taken_back_there() {
        open("admin");
        go("admin/departments/" + unit + "/change");
        _setValue(_get(BuddhistDatePicker.class, s -> s.withLabel("มีผลตั้งแต่วันที่")), later);
        type("ชื่อหน่วยงาน", "ชื่อที่ประกาศ");
        click("บันทึก");
        assertThat(shown()).isInstanceOf(DepartmentView.class);
        assertThat(words(shown())).contains("ชื่อหน่วยงาน: ภารกิจทดสอบหน้า → ชื่อที่ประกาศ");

        click("ถอนประกาศ");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(words(shown())).doesNotContain("ชื่อที่ประกาศ");
        assertThat(structure.on(later).find(new DepartmentId(unit)))
                .hasValueSatisfying(d -> assertThat(d.name()).isEqualTo("ภารกิจทดสอบหน้า"));
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_told_and_the_typed_text_stays() {
        open("admin");
        go("admin/departments/" + unit + "/change");
        as("admin", () -> {
            UnitDraft now = departments.find(unit).orElseThrow().values();
            departments.change(
                    unit,
                    0,
                    LocalDate.now(clock),
                    new UnitDraft(
                            now.code(), now.name(), "By somebody else", now.kind(), now.parent(), null, null, null));
        });
        type("ชื่อหน่วยงาน", "ชื่อที่พิมพ์ไว้");
        click("บันทึก");
        assertThat(shown()).isInstanceOf(DepartmentForm.class);
        click("ดูค่าล่าสุด");
        assertThat(_get(TextField.class, s -> s.withLabel("ชื่อภาษาอังกฤษ")).getValue())
                .isEqualTo("By somebody else");
        click("บันทึก");
        assertThat(shown()).isInstanceOf(DepartmentView.class);
        assertThat(words(shown())).contains("ชื่อที่พิมพ์ไว้");
    }

    @Test
    void a_closed_department_leads_to_its_successor() {
        founding.person("test.page", "ผู้ทดสอบ", "เจ้าหน้าที่", "PT", "a password of a test", false);
        open("admin");
        go("admin/departments/" + unit + "/close");
        _setValue(_get(BuddhistDatePicker.class, s -> s.withLabel("ปิดตั้งแต่วันที่")), later);
        click("ปิดหน่วยงาน");
        assertThat(_get(UnitPicker.class).getErrorMessage()).contains("1 คน");
        _setValue(_get(UnitPicker.class), "ภสส.");
        click("ปิดหน่วยงาน");
        assertThat(words(shown())).contains("ประกาศการเปลี่ยนแปลงแล้ว");
        database.sql("update core_department_state set valid_to = ? where department_id = ?")
                .params(LocalDate.now(clock).minusDays(1), unit)
                .update();
        structure.forget();
        go("admin/departments/" + unit);
        assertThat(words(shown())).contains("งานโอนไปที่ ภสส. ภารกิจส่งเสริมและพัฒนาสัมพันธ์");
    }

    @Test
    void a_large_unit_shows_its_first_people_and_leads_to_all_of_them() {
        for (int i = 100; i <= 200; i++) {
            database.sql("insert into core_person (username, name, password_hash) values (?, ?, '')")
                    .params("test." + i, "ผู้ทดสอบ " + i)
                    .update();
        }
        database.sql("insert into core_placement (person_id, department_id, position, main, valid_from)"
                        + " select id, ?, 'เจ้าหน้าที่', true, ? from core_person where username like 'test.%'")
                .params(unit, LocalDate.now(clock))
                .update();
        open("admin");
        go("admin/departments/" + unit);
        assertThat(words(shown()))
                .contains("199เจ้าหน้าที่", "ดูทั้งหมด 101 คน")
                .doesNotContain("200เจ้าหน้าที่");
    }

    @Test
    void a_department_that_is_not_there_is_not_found() {
        open("admin");
        assertThat(go("admin/departments/987654")).isNotInstanceOf(DepartmentView.class);
        assertThat(go("admin/departments/987654/change")).isNotInstanceOf(DepartmentForm.class);
    }

    @SuppressWarnings("unchecked")
    private static List<String> codes() {
        TreeGrid<DepartmentRow> grid = _get(TreeGrid.class);
        return grid.getTreeData().getRootItems().stream()
                .flatMap(DepartmentRow::all)
                .map(row -> row.unit().department().code())
                .toList();
    }
}
