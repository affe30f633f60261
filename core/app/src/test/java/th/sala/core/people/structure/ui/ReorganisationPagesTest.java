package th.sala.core.people.structure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.people.DepartmentKind;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.core.people.structure.Reorganisation;
import th.sala.core.people.structure.Reorganisations;
import th.sala.core.people.structure.StructurePlan;

class ReorganisationPagesTest extends StructurePageCase {
    @Autowired
    private Reorganisations reorganisations;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin/reorganisations",
                "admin/reorganisations/new",
                "admin/reorganisations/1",
                "admin/reorganisations/1/change",
                "admin/reorganisations/1/unit"
            })
    void who_does_not_look_after_people_opens_none_of_them(String address) {
        open("head.policy");
        assertThat(go(address))
                .isNotInstanceOfAny(
                        ReorganisationListView.class,
                        ReorganisationView.class,
                        ReorganisationForm.class,
                        LineForm.class);
    }

    @Test
    void one_is_drafted_checked_announced_and_taken_back() {
        open("admin");
        go("admin/reorganisations/new");
        type("ชื่อเรื่อง", "ปรับโครงสร้างทดสอบ");
        _setValue(_get(BuddhistDatePicker.class, s -> s.withLabel("มีผลตั้งแต่วันที่")), later);
        click("บันทึก");
        assertThat(shown()).isInstanceOf(ReorganisationView.class);
        long id = as("admin", () -> reorganisations.list().getFirst().id());

        go("admin/reorganisations/" + id + "/unit");
        type("รหัส", "PN");
        type("ชื่อหน่วยงาน", "ภารกิจใหม่ทดสอบ");
        type("ชื่อภาษาอังกฤษ", "New unit");
        kind(DepartmentKind.UNIT);
        _setValue(_get(UnitPicker.class), "สพส.");
        click("บันทึก");
        assertThat(words(shown())).contains("PN ภารกิจใหม่ทดสอบ", "พร้อมประกาศ");

        confirmed("ประกาศ");
        assertThat(words(shown())).contains("ประกาศแล้ว").doesNotContain("เพิ่มหน่วยงานใหม่");
        confirmed("ถอนประกาศ");
        assertThat(words(shown())).contains("ร่าง", "เพิ่มหน่วยงานใหม่");
    }

    @Test
    void faults_are_listed_and_a_line_can_be_taken_out() {
        long id = drafted(StructurePlan.EMPTY.withClosed(new StructurePlan.Closing("สพส.", "สนย.")));
        open("admin");
        go("admin/reorganisations/" + id);
        assertThat(words(shown())).contains("ยังประกาศไม่ได้", "PT สังกัด สพส. ซึ่งไม่มีแล้วในวันนั้น");
        confirmed("ประกาศ");
        assertThat(words(shown())).contains("ที่ต้องแก้ก่อน");

        _click(_get(NativeButton.class, s -> s.withText("นำออก")));
        assertThat(words(shown())).contains("ยังไม่มีรายการ");
    }

    @Test
    void a_unit_of_today_is_changed_with_its_values_filled_in() {
        long id = drafted(StructurePlan.EMPTY);
        open("admin");
        go("admin/reorganisations/" + id + "/unit?unit=PT");
        TextField code = _get(TextField.class, s -> s.withLabel("รหัส"));
        assertThat(code.isReadOnly()).isTrue();
        assertThat(code.getValue()).isEqualTo("PT");
        type("ชื่อหน่วยงาน", "ชื่อใหม่ทดสอบ");
        click("บันทึก");
        Reorganisation.Detail draft = as("admin", () -> reorganisations.find(id).orElseThrow());
        assertThat(draft.plan().changed())
                .singleElement()
                .satisfies(u -> assertThat(u.name()).isEqualTo("ชื่อใหม่ทดสอบ"));
        assertThat(draft.faults()).isEmpty();
    }

    @Test
    void what_another_administrator_did_meanwhile_is_told_and_shown() {
        long id = drafted(StructurePlan.EMPTY.withClosed(new StructurePlan.Closing("PT", null)));
        open("admin");
        go("admin/reorganisations/" + id);
        as(
                "admin",
                () -> reorganisations.plan(
                        id, 1, StructurePlan.EMPTY.withClosed(new StructurePlan.Closing("PT", "ภสส."))));
        _click(_get(NativeButton.class, s -> s.withText("นำออก")));
        assertThat(words(shown())).contains("แก้รายการนี้หลังจากท่านเปิดหน้า", "ไปที่ ภสส.");
    }

    @Test
    void one_that_is_not_there_is_not_found() {
        open("admin");
        assertThat(go("admin/reorganisations/987654")).isNotInstanceOf(ReorganisationView.class);
        long id = drafted(StructurePlan.EMPTY);
        assertThat(go("admin/reorganisations/" + id + "/unit?unit=XX")).isNotInstanceOf(LineForm.class);
    }

    @Test
    void the_list_leads_to_them() {
        drafted(StructurePlan.EMPTY);
        open("admin");
        assertThat(go("admin/reorganisations")).isInstanceOf(ReorganisationListView.class);
        assertThat(words(shown())).contains("1 ครั้ง");
    }

    private long drafted(StructurePlan plan) {
        return as("admin", () -> {
            long id = reorganisations.add(new Reorganisation.Head("ปรับโครงสร้างทดสอบ", "", null, later));
            reorganisations.plan(id, 0, plan);
            return id;
        });
    }

    private static void confirmed(String verb) {
        click(verb);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }
}
