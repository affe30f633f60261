package th.sala.core.people.ui.acting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.people.PersonId;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.PersonPicker;
import th.sala.core.PageTest;
import th.sala.core.people.Appointment;
import th.sala.core.people.Appointments;

class AppointmentPagesTest extends PageTest {
    @Autowired
    private Appointments appointments;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void today() {
        today = LocalDate.now(clock);
    }

    @AfterEach
    void forget() {
        for (String part : new String[] {"department", "module", "approval", "role"}) {
            database.sql("delete p from core_acting_" + part
                            + " p join core_acting a on a.id = p.acting_id where a.order_number like 'page%'")
                    .update();
        }
        database.sql("delete from core_acting where order_number like 'page%'").update();
        database.sql("delete from core_draft").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin/acting", "admin/acting/new", "admin/acting/1", "admin/acting/1/edit"})
    void who_does_not_look_after_people_opens_none_of_them(String address) {
        open("head.policy");
        assertThat(go(address))
                .isNotInstanceOfAny(AppointmentListView.class, AppointmentView.class, AppointmentForm.class);
        assertThat(words(shown())).doesNotContain("เลขที่คำสั่ง");
    }

    @Test
    void an_order_is_added_with_words_for_signatures_out_of_the_position() {
        open("admin");
        fill("page 1");
        assertThat(_get(TextField.class, s -> s.withLabel("ข้อความใต้ลายมือชื่อ"))
                        .getValue())
                .isEqualTo("รักษาราชการแทนหัวหน้าภารกิจวิจัยและจัดการความรู้");
        save();

        assertThat(shown()).isInstanceOf(AppointmentListView.class);
        assertThat(kept("page 1").values().scope()).isEqualTo(Appointment.Scope.ALL);
    }

    @Test
    void a_wrong_day_is_told_beside_its_field_and_nothing_typed_is_lost() {
        open("admin");
        fill("page 2");
        _setValue(date("วันสิ้นสุด"), today.minusDays(1));
        save();

        assertThat(shown()).isInstanceOf(AppointmentForm.class);
        assertThat(date("วันสิ้นสุด").isInvalid()).isTrue();
        assertThat(_get(TextField.class, s -> s.withLabel("เลขที่คำสั่ง")).getValue())
                .isEqualTo("page 2");
    }

    @Test
    void a_vacant_post_asks_for_its_roles() {
        open("admin");
        fill("page 3");
        _setValue(picker("แทนผู้ใด"), null);
        _setValue(_get(TextField.class, s -> s.withLabel("ตำแหน่งที่ว่าง")), "ผู้อำนวยการสำนัก");
        save();
        assertThat(shown()).isInstanceOf(AppointmentForm.class);
        assertThat(_get(MultiSelectComboBox.class, s -> s.withLabel("บทบาทที่คำสั่งมอบให้"))
                        .isVisible())
                .isTrue();
    }

    @Test
    void what_is_in_force_is_shown_and_revoked() {
        open("admin");
        fill("page 4");
        save();
        Appointment.Detail kept = kept("page 4");
        go("admin/acting/" + kept.id());
        assertThat(words(shown())).contains("มีผลอยู่", "หัวหน้าภารกิจ ค", "เจ้าหน้าที่ ค");
        _click(_get(Button.class, s -> s.withText("เพิกถอน")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(kept("page 4").state()).isEqualTo(Appointment.State.REVOKED);
    }

    @Test
    void the_bar_says_for_whom_one_stands_in() {
        open("admin");
        fill("page 5");
        save();
        open("staff.research");
        assertThat(signs())
                .singleElement()
                .satisfies(sign -> assertThat(words(sign)).contains("รักษาราชการแทนหัวหน้าภารกิจวิจัย"));
        open("staff.it");
        assertThat(signs()).isEmpty();
    }

    private static List<Anchor> signs() {
        return _find(Anchor.class, s -> s.withClasses("sala-acting-sign"));
    }

    @Test
    void an_order_that_is_not_there_is_not_found() {
        open("admin");
        assertThat(go("admin/acting/987654")).isNotInstanceOf(AppointmentView.class);
        assertThat(go("admin/acting/987654/edit")).isNotInstanceOf(AppointmentForm.class);
    }

    private void fill(String order) {
        go("admin/acting/new");
        _setValue(_get(TextField.class, s -> s.withLabel("เลขที่คำสั่ง")), order);
        _setValue(date("วันที่คำสั่ง"), today);
        _setValue(picker("แทนผู้ใด"), id("head.research"));
        _setValue(picker("ผู้รักษาราชการแทน"), id("staff.research"));
        _setValue(date("วันเริ่ม"), today);
        _setValue(date("วันสิ้นสุด"), today.plusDays(2));
    }

    private Appointment.Detail kept(String order) {
        return as(
                "admin",
                () -> appointments.list().stream()
                        .filter(row -> row.orderNumber().equals(order))
                        .findFirst()
                        .flatMap(row -> appointments.find(row.id()))
                        .orElseThrow());
    }

    private PersonId id(String username) {
        return database.sql("select id from core_person where username = ?")
                .param(username)
                .query((row, number) -> new PersonId(row.getLong("id")))
                .single();
    }

    private static BuddhistDatePicker date(String label) {
        return _get(BuddhistDatePicker.class, s -> s.withLabel(label));
    }

    private static PersonPicker picker(String label) {
        return _get(PersonPicker.class, s -> s.withLabel(label));
    }

    private static void save() {
        _click(_get(Button.class, s -> s.withText("บันทึก")));
    }
}
