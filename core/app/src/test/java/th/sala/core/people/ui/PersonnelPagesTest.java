package th.sala.core.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.core.PageTest;
import th.sala.core.people.Personnel;
import th.sala.core.people.PersonnelFile;

class PersonnelPagesTest extends PageTest {
    private static final String HOSTILE = "<script>alert(1)</script>";

    @Autowired
    private Personnel personnel;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        for (String table : new String[] {"core_assignment", "core_placement"}) {
            database.sql("delete x from " + table + " x join core_person p on p.id = x.person_id"
                            + " where p.username like 'page.%'")
                    .update();
        }
        database.sql("delete from core_person where username like 'page.%'").update();
        database.sql("delete from core_draft").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin/people",
                "admin/people/new",
                "admin/people/import",
                "admin/people/1",
                "admin/people/1/edit",
                "admin/people/1/move",
                "admin/people/1/beside",
                "admin/people/1/role",
                "admin/people/1/leave"
            })
    void who_does_not_look_after_people_opens_none_of_them(String address) {
        open("head.policy");
        assertThat(go(address).getClass().getPackageName()).isNotEqualTo(PersonView.class.getPackageName());
    }

    @Test
    void a_person_is_added_given_a_role_and_a_code() {
        open("admin");
        go("admin/people/new");
        type("ชื่อ-สกุล", HOSTILE);
        type("ชื่อผู้ใช้", "page.new");
        choose("หน่วยงาน");
        type("ตำแหน่ง", "=1+1");
        click("บันทึก");

        assertThat(shown()).isInstanceOf(PersonView.class);
        assertThat(words(shown())).contains(HOSTILE, "=1+1", "ยังเข้าใช้ไม่ได้", "ยังไม่ได้ออกรหัส");
        PersonId id = id("page.new");

        go("admin/people/" + id.value() + "/role");
        var role = _get(Select.class, s -> s.withLabel("บทบาท"));
        _setValue(role, role.getListDataView().getItem(0));
        click("ให้บทบาท");
        assertThat(shown()).isInstanceOf(PersonView.class);
        assertThat(file(id).roles()).hasSize(1);

        _click(_find(Button.class, s -> s.withText("ออกรหัสเข้าใช้")).getFirst());
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(words(shown())).contains("แสดงครั้งนี้ครั้งเดียว").doesNotContain("ยังไม่ได้ออกรหัส");
        _get(Button.class, s -> s.withText("คัดลอก"));
        assertThat(file(id).codeAwaited()).isFalse();
    }

    @Test
    void a_taken_username_is_told_beside_its_field_and_nothing_typed_is_lost() {
        open("admin");
        go("admin/people/new");
        type("ชื่อ-สกุล", "เจ้าหน้าที่ ท");
        type("ชื่อผู้ใช้", "admin");
        choose("หน่วยงาน");
        type("ตำแหน่ง", "เจ้าหน้าที่");
        click("บันทึก");

        TextField username = _get(TextField.class, s -> s.withLabel("ชื่อผู้ใช้"));
        assertThat(username.isInvalid()).isTrue();
        assertThat(username.getErrorMessage()).contains("admin");
        assertThat(_get(TextField.class, s -> s.withLabel("ตำแหน่ง")).getValue())
                .isEqualTo("เจ้าหน้าที่");
    }

    @Test
    void a_username_is_written_small_and_every_field_that_is_wrong_is_told_at_once() {
        open("admin");
        go("admin/people/new");
        type("ชื่อผู้ใช้", "Page.New");
        TextField username = _get(TextField.class, s -> s.withLabel("ชื่อผู้ใช้"));
        assertThat(username.getValue()).isEqualTo("page.new");
        type("ชื่อผู้ใช้", "page new");
        type("อีเมล", "x");
        click("บันทึก");

        assertThat(username.isInvalid()).isTrue();
        assertThat(_get(TextField.class, s -> s.withLabel("อีเมล")).isInvalid()).isTrue();
        assertThat(_get(ComboBox.class, s -> s.withLabel("หน่วยงาน")).isInvalid())
                .isTrue();
    }

    @Test
    void what_another_administrator_saved_is_told_with_the_difference() {
        PersonId id = add("page.two");
        open("admin");
        go("admin/people/" + id.value() + "/edit");
        as(
                "admin",
                () -> personnel.change(
                        id, file(id).version(), new PersonnelFile.Draft("page.two", "เจ้าหน้าที่ ท", "ต้น", "", "")));
        type("ชื่อ-สกุล", "เจ้าหน้าที่ ทดสอบ");
        click("บันทึก");

        assertThat(shown()).isInstanceOf(PersonForm.class);
        click("ดูค่าล่าสุด");
        assertThat(_get(TextField.class, s -> s.withLabel("ชื่อเล่น")).getValue())
                .isEqualTo("ต้น");
        assertThat(_get(TextField.class, s -> s.withLabel("ชื่อ-สกุล")).getValue())
                .isEqualTo("เจ้าหน้าที่ ทดสอบ");
        click("บันทึก");
        assertThat(file(id).values())
                .isEqualTo(new PersonnelFile.Draft("page.two", "เจ้าหน้าที่ ทดสอบ", "ต้น", "", ""));
    }

    @Test
    void a_person_moves_and_the_page_shows_both_places() {
        PersonId id = add("page.move");
        open("admin");
        go("admin/people/" + id.value() + "/move");
        var unit = _get(ComboBox.class, s -> s.withLabel("หน่วยงานใหม่"));
        _setValue(unit, department("ภวจ."));
        type("ตำแหน่ง", "นักวิจัย");
        click("ย้าย");

        assertThat(shown()).isInstanceOf(PersonView.class);
        assertThat(words(shown())).contains("นักวิจัย", "ภารกิจวิจัยและจัดการความรู้");
    }

    @Test
    void who_leaves_today_is_listed_as_leaving() {
        PersonId id = add("page.leave");
        open("admin");
        go("admin/people/" + id.value() + "/leave");
        assertThat(words(shown())).contains("ไม่มีงานที่รออยู่");
        var day = _get(BuddhistDatePicker.class, s -> s.withLabel("วันสุดท้าย"));
        _setValue(day, LocalDate.now(ThaiDates.ZONE));
        click("บันทึกและส่งมอบ");
        assertThat(file(id).state()).isEqualTo(PersonnelFile.State.LEAVING);
    }

    @Test
    void somebody_who_is_not_there_is_not_found() {
        open("admin");
        assertThat(go("admin/people/987654")).isNotInstanceOf(PersonView.class);
    }

    private PersonId add(String username) {
        return as(
                "admin",
                () -> personnel.add(
                        new PersonnelFile.Draft(username, "เจ้าหน้าที่ ท", "", "", ""),
                        new PersonnelFile.Move(
                                department("ภทส."),
                                "เจ้าหน้าที่",
                                true,
                                LocalDate.now(ThaiDates.ZONE).minusDays(3),
                                null)));
    }

    private PersonnelFile.Detail file(PersonId id) {
        return as("admin", () -> personnel.find(id).orElseThrow());
    }

    private DepartmentId department(String code) {
        return people.departments().stream()
                .filter(d -> d.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private PersonId id(String username) {
        return new PersonId(database.sql("select id from core_person where username = ?")
                .param(username)
                .query(Long.class)
                .single());
    }

    private static void type(String label, String text) {
        _setValue(_get(TextField.class, s -> s.withLabel(label)), text);
    }

    private void choose(String label) {
        _setValue(_get(ComboBox.class, s -> s.withLabel(label)), department("ภทส."));
    }

    private static void click(String text) {
        _click(_get(Button.class, s -> s.withText(text)));
    }
}
