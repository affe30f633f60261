package th.sala.core.shell.me;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.Note;
import th.sala.core.PageTest;

class OwnPageTest extends PageTest {
    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private String nickname = "";

    @BeforeEach
    void before() {
        nickname = database.sql("select nickname from core_person where username = 'head.it'")
                .query(String.class)
                .single();
    }

    @AfterEach
    void asBefore() {
        database.sql("delete from core_absence").update();
        database.sql("delete from core_draft").update();
        database.sql("update core_person set nickname = ? where username = 'head.it'")
                .param(nickname)
                .update();
    }

    @Test
    void the_page_says_who_one_is_and_what_one_may_do() {
        open("head.it");
        assertThat(go("me")).isInstanceOf(OwnPage.class);
        assertThat(words(shown()))
                .contains("หัวหน้าภารกิจ ง", "ภารกิจเทคโนโลยีสารสนเทศ", "เจ้าหน้าที่ภารกิจ", "และหน่วยงานย่อย");
    }

    @Test
    void one_changes_what_colleagues_read() {
        open("head.it");
        go("me/profile");
        _setValue(_get(TextField.class, s -> s.withLabel("ชื่อเล่น")), "ต้น");
        save();
        assertThat(shown()).isInstanceOf(OwnPage.class);
        assertThat(words(shown())).contains("ต้น");
    }

    @Test
    void another_password_needs_the_one_before() {
        open("head.it");
        go("me");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("password");
        go("password");
        List<PasswordField> fields = _find(PasswordField.class);
        fields.forEach(f -> _setValue(f, "ศาลาริมน้ำ"));
        _click(_get(Button.class, s -> s.withText("ตั้งรหัสผ่าน")));
        assertThat(fields.getFirst().getErrorMessage()).contains("รหัสผ่านเดิมไม่ถูกต้อง");
        _click(_get(Button.class, s -> s.withText("ยกเลิก")));
        assertThat(shown()).isInstanceOf(OwnPage.class);
    }

    @Test
    void a_wrong_address_is_told_beside_its_field() {
        open("head.it");
        go("me/profile");
        TextField email = _get(TextField.class, s -> s.withLabel("อีเมล"));
        _setValue(email, "nobody");
        save();
        assertThat(shown()).isInstanceOf(ProfileForm.class);
        assertThat(email.isInvalid()).isTrue();
    }

    @Test
    void a_head_enters_days_away_and_is_told_on_the_start_page_that_nobody_stands_in() {
        LocalDate today = LocalDate.now(clock);
        open("head.it");
        go("me/absences/new");
        _setValue(_get(BuddhistDatePicker.class, s -> s.withLabel("ไม่อยู่ตั้งแต่")), today.plusDays(1));
        _setValue(_get(BuddhistDatePicker.class, s -> s.withLabel("ถึง")), today.plusDays(3));
        save();
        assertThat(shown()).isInstanceOf(OwnPage.class);

        go("");
        assertThat(_find(Note.class)).anySatisfy(note -> assertThat(words(note)).contains("รักษาราชการแทน"));
        open("staff.it");
        assertThat(_find(Note.class)).isEmpty();
        open("admin");
        assertThat(_find(Note.class)).anySatisfy(note -> assertThat(words(note)).contains("หัวหน้าภารกิจ ง"));
    }

    @Test
    void the_absence_of_somebody_else_is_not_found() {
        LocalDate today = LocalDate.now(clock);
        database.sql("insert into core_absence (person_id, kind, valid_from, valid_to)"
                        + " select id, 'LEAVE', ?, ? from core_person where username = 'head.it'")
                .params(today, today)
                .update();
        long id = database.sql("select max(id) from core_absence")
                .query(Long.class)
                .single();
        open("admin");
        assertThat(go("me/absences/" + id)).isNotInstanceOf(AbsenceForm.class);
        open("head.it");
        assertThat(go("me/absences/" + id)).isInstanceOf(AbsenceForm.class);
    }

    private static void save() {
        _click(_get(Button.class, s -> s.withText("บันทึก")));
    }
}
