package th.sala.core.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.draft.DraftValue;
import th.sala.api.people.Preferences;
import th.sala.api.ui.Messages;
import th.sala.core.PageTest;
import th.sala.core.module.ModuleLeaving;
import th.sala.core.module.ModulesChanged;
import th.sala.core.shell.text.Languages;

class FrameTest extends PageTest {
    @Autowired
    private Preferences preferences;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient database;

    @Test
    void the_menu_shows_administration_only_to_those_who_may_open_it() {
        open("admin");
        assertThat(menu()).contains("หน้าแรก", "โมดูลที่ติดตั้ง");

        open("legal");
        assertThat(menu()).contains("หน้าแรก").doesNotContain("โมดูลที่ติดตั้ง");
    }

    @Test
    void the_menu_is_read_anew_when_a_module_comes_or_goes() {
        open("admin");
        _get(SideMenu.class).removeAll();

        events.publishEvent(new ModulesChanged("anything"));
        roundtrip();

        assertThat(menu()).contains("โมดูลที่ติดตั้ง");
    }

    @Test
    void somebody_without_work_areas_is_told_what_will_appear() {
        open("legal");

        assertThat(words(go(""))).contains("ยังไม่มีงานที่เปิดให้ท่านใช้");
    }

    @Test
    void who_looks_after_people_finds_what_is_left_undone_with_the_way_to_it() {
        database.sql("update core_person set password_hash = '' where username = 'finance'")
                .update();
        open("admin");
        try {
            assertThat(words(go(""))).contains("ต้องดูแล", "ยังไม่ได้ออกรหัสเข้าใช้", "ยังไม่มีหัวหน้า");
            assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("admin/people?state=CODE_AWAITED");
        } finally {
            database.sql("update core_person set password_hash = (select p.password_hash from core_person p"
                            + " where p.username = 'legal') where username = 'finance'")
                    .update();
        }
        open("legal");
        assertThat(words(go(""))).doesNotContain("ต้องดูแล");
    }

    @Test
    void a_newer_result_takes_the_place_of_the_one_before() {
        open("legal");
        Messages.done("ปิดใช้แล้ว");
        Messages.done("เปิดใช้แล้ว");
        roundtrip();

        assertThat(words(_get(Notification.class))).contains("เปิดใช้แล้ว");
    }

    @Test
    void a_person_reads_the_portal_in_the_language_once_chosen() {
        as("records", () -> preferences.keep(Languages.PREFERENCE, "en"));

        try {
            open("records");

            assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.of("en"));
            assertThat(menu()).contains("Home");
        } finally {
            as("records", () -> preferences.keep(Languages.PREFERENCE, "th"));
        }
    }

    @Test
    void nobody_passes_the_choice_of_a_password_after_a_one_time_code() {
        database.sql("update core_person set password_once = true where username = 'finance'")
                .update();
        try {
            open("finance");
            assertThat(go("")).isInstanceOf(PasswordPage.class);

            List<PasswordField> fields = _find(PasswordField.class);
            fields.forEach(f -> _setValue(f, "short"));
            _click(_get(Button.class, s -> s.withText("ตั้งรหัสผ่าน")));
            assertThat(fields.getFirst().isInvalid()).isTrue();
            assertThat(fields.getFirst().getErrorMessage()).contains("10");

            fields.forEach(f -> _setValue(f, "ยาวพอสำหรับทุกวัน"));
            _click(_get(Button.class, s -> s.withText("ตั้งรหัสผ่าน")));
            assertThat(shown()).isInstanceOf(HomePage.class);
        } finally {
            database.sql("update core_person set password_once = false where username = 'finance'")
                    .update();
        }
    }

    @Test
    void whoever_is_led_out_of_a_module_gets_the_unsaved_text_to_copy() {
        open("admin");

        events.publishEvent(new ModuleLeaving(
                "strategy", UI.getCurrent(), false, false, List.of(new DraftValue("ผลการดำเนินงาน", "ยังไม่บันทึก"))));
        roundtrip();

        assertThat(_get(Dialog.class).getHeaderTitle()).contains("strategy");
        assertThat(_get(com.vaadin.flow.component.textfield.TextArea.class).getValue())
                .isEqualTo("ผลการดำเนินงาน: ยังไม่บันทึก");
    }

    @Test
    void a_replaced_module_without_unsaved_text_needs_no_words() {
        open("admin");

        events.publishEvent(new ModuleLeaving("strategy", UI.getCurrent(), true, false, List.of()));
        roundtrip();

        _assertNone(Dialog.class);
    }

    private static List<String> menu() {
        return _find(SideNavItem.class).stream()
                .map(i -> i.getLabel().replace("\u2060", ""))
                .toList();
    }
}
