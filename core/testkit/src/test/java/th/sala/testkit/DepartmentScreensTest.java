package th.sala.testkit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.RuleBroken;
import th.sala.api.module.ModuleOption;
import th.sala.api.module.Options;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.NotAllowed;
import th.sala.api.ui.Note;
import th.sala.core.module.ReachChanged;
import th.sala.core.module.reach.DepartmentModules;
import th.sala.core.module.reach.DepartmentOptions;
import th.sala.core.people.ModuleReach;

/** The head's screen, the administrator's part, and what others see of a change while they are inside. */
class DepartmentScreensTest {
    private static final TestPortal PORTAL = TestPortal.start("reachpages");
    private static final String NOTES = "notes";
    private static final ModuleOption MOST = ModuleOption.wholeNumber("notes.most", 20, 1, 99);

    private final DepartmentModules modules = PORTAL.bean(DepartmentModules.class);
    private final DepartmentOptions options = PORTAL.bean(DepartmentOptions.class);

    @BeforeAll
    static void a_module_with_options_and_open_work() {
        PORTAL.grantOwn("staff.it", "notes.read", "notes.edit");
        PORTAL.install(Notes.version("1.0.0")
                .type("NoteOptions", """
            @Component class NoteOptions implements ModuleOptions {
                public List<ModuleOption> options() {
                    return List.of(ModuleOption.wholeNumber("notes.most", 20, 1, 99));
                }
            }
            """)
                .type("OpenNotes", openWork("OpenNotes", "notes.list", """
                return IntStream.rangeClosed(1, Math.min(limit, 12)).mapToObj(n -> new OpenItem(
                        new SubjectRef("notes", "note", "" + n), "บันทึกที่ " + n, "notes", null)).toList();
                """))
                .type("BrokenWork", openWork("BrokenWork", "notes.new", """
                throw new IllegalStateException("no idea");
                """))
                .build());
    }

    private static String openWork(String name, String title, String of) {
        return """
            @Component class %s implements th.sala.api.work.OpenWork {
                public String titleKey() { return "%s"; }
                public List<th.sala.api.work.OpenItem> of(th.sala.api.people.PersonId person, int limit) { return List.of(); }
                public List<th.sala.api.work.OpenItem> of(th.sala.api.people.DepartmentId department, int limit) { %s }
                public void handOver(List<SubjectRef> items, th.sala.api.people.PersonId from, th.sala.api.people.PersonId to) {}
            }
            """.formatted(
                        name,
                        title,
                        of.replace("IntStream", "java.util.stream.IntStream")
                                .replace("new OpenItem", "new th.sala.api.work.OpenItem"));
    }

    @AfterAll
    static void end() {
        PORTAL.close();
    }

    @AfterEach
    void nothing_said() {
        List.of("core_module_department", "core_module_default", "core_module_option")
                .forEach(table -> PORTAL.bean(JdbcClient.class)
                        .sql("delete from " + table)
                        .update());
        PORTAL.context().publishEvent(new ModuleReach.Changed());
    }

    @Test
    void an_employee_neither_sees_nor_opens_the_heads_screens() {
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.it")) {
            assertThat(page.menu()).contains("notes").doesNotContain("department/modules");
            for (String address : List.of("department/modules", "department/modules/" + it().value() + "/notes")) {
                assertThat(page.navigate(address).getClass().getSimpleName()).isEqualTo("NotAllowedPage");
            }
        }
        try (TestBrowser page = TestBrowser.open(PORTAL, "head.research")) {
            assertThat(page.menu()).contains("department/modules");
            assertThat(words(page.navigate("department/modules/" + it().value())))
                    .doesNotContain("เทคโนโลยีสารสนเทศ");
            assertThat(page.navigate("department/modules/" + it().value() + "/notes")
                            .getClass()
                            .getSimpleName())
                    .doesNotContain("OptionsForm");
        }
    }

    @Test
    void the_head_sees_what_is_open_before_switching_off_and_switches_on_again() {
        try (TestBrowser page = TestBrowser.open(PORTAL, "head.it")) {
            assertThat(words(page.navigate("department/modules"))).contains("บันทึก", "เปิดใช้", "ค่าเริ่มต้น");
            press("ปิดใช้");
            assertThat(words(_get(Dialog.class)))
                    .contains("รายการบันทึก · 12 รายการ", "บันทึกที่ 10", "แสดง 10 รายการแรก")
                    .doesNotContain("บันทึกที่ 11")
                    .contains("สอบถามไม่ได้ว่ามีงานค้างหรือไม่: เขียนบันทึก");
            assertThat(isOn()).isTrue();

            _click(_find(Button.class, s -> s.withText("ปิดใช้")).getLast());
            assertThat(isOn()).isFalse();
            assertThat(words(page.view())).contains("ปิดใช้", "กำหนดที่หน่วยงานนี้", "หัวหน้าภารกิจ ง");

            press("เปิดใช้");
            assertThat(isOn()).isTrue();
            assertThat(page.missingTexts()).isEmpty();
        }
    }

    @Test
    void the_head_of_several_departments_chooses_one() {
        try (TestBrowser page = TestBrowser.open(PORTAL, "director")) {
            page.navigate("department/modules");
            _assertNone(Select.class);
        }
        PORTAL.grant("director", "core.department");
        try (TestBrowser page = TestBrowser.open(PORTAL, "director")) {
            page.navigate("department/modules");
            assertThat(_get(Select.class).getListDataView().getItemCount()).isGreaterThan(5);
            assertThat(words(page.view())).contains("สำนักงานรับรองมาตรฐาน");
        }
    }

    @Test
    void the_head_sets_options_which_those_below_follow() {
        try (TestBrowser page = TestBrowser.open(PORTAL, "head.it")) {
            page.navigate("department/modules/" + it().value() + "/notes");
            var field = _get(IntegerField.class);
            assertThat(field.getHelperText()).contains("20");
            _setValue(field, 100);
            press("บันทึก");
            assertThat(field.isInvalid()).isTrue();
            _setValue(field, 30);
            press("บันทึก");
            assertThat(page.view().getClass().getSimpleName()).isEqualTo("DepartmentModulesView");
        }
        Options values = PORTAL.bean(Options.class);
        assertThat(values.number(MOST, it())).isEqualTo(30);
        assertThat(values.number(MOST, id("ภวจ."))).isEqualTo(20);

        PORTAL.as("director", () -> options.save(NOTES, id("สมศ."), Map.of("notes.most", "40")));
        assertThat(values.number(MOST, it())).isEqualTo(30);
        assertThat(values.number(MOST, id("ภวจ."))).isEqualTo(40);
        PORTAL.as("head.it", () -> options.save(NOTES, it(), Map.of("notes.most", "")));
        assertThat(values.number(MOST, it())).isEqualTo(40);
    }

    @Test
    void nobody_else_sets_options_and_no_wrong_value_is_kept() {
        for (String stranger : List.of("head.research", "staff.it", "admin")) {
            assertThatThrownBy(() -> PORTAL.as(stranger, () -> options.save(NOTES, it(), Map.of("notes.most", "5"))))
                    .as(stranger)
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> PORTAL.as("head.it", () -> options.save(NOTES, it(), Map.of("notes.most", "0"))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.field()).isEqualTo("notes.most"));
    }

    @Test
    void the_administrator_bars_a_bureau_and_changes_the_default_on_the_modules_page() {
        try (TestBrowser page = TestBrowser.open(PORTAL, "admin")) {
            page.navigate("admin/modules/notes");
            _click(_get(Button.class, s -> s.withId("reach-" + id("สสป.").value())));
            @SuppressWarnings("unchecked")
            RadioButtonGroup<Object> word = _get(RadioButtonGroup.class);
            _setValue(word, word.getListDataView().getItems().toList().getLast());
            _click(_find(Button.class, s -> s.withText("บันทึก")).getLast());
            assertThat(words(page.view())).contains("ไม่ให้ใช้", "ตาม สำนักสนับสนุนการปฏิบัติงาน", "ผู้ดูแลระบบ ก");
            assertThat(isOn()).isFalse();
            assertThat(page.missingTexts()).isEmpty();
        }
    }

    @Test
    void whoever_types_while_the_head_switches_off_is_told_keeps_the_text_and_is_back_when_it_is_on() {
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.it")) {
            page.navigate("notes/new");
            _setValue(_get(TextArea.class), "ยังไม่บันทึก");

            switchTo(page, false);
            assertThat(page.view().getClass().getSimpleName()).isEqualTo("NotAllowedPage");
            assertThat(words(page.view())).contains("ปิดใช้สำหรับ", "หัวหน้าภารกิจ ง");
            assertThat(_get(Dialog.class).getHeaderTitle()).contains("บันทึก");
            assertThat(_get(TextArea.class).getValue()).isEqualTo("text: ยังไม่บันทึก");
            assertThat(page.menu()).doesNotContain("notes");
            _get(Dialog.class).close();

            assertThat(page.navigate("notes").getClass().getSimpleName()).isEqualTo("NoteListView");
            assertThat(words(_get(Note.class))).contains("อ่านได้อย่างเดียว");
            page.navigate("notes/new");

            switchTo(page, true);
            assertThat(page.view().getClass().getSimpleName()).isEqualTo("NoteFormView");
            _assertNone(Note.class);
            assertThat(page.menu()).contains("notes");
        }
    }

    @Test
    void a_page_of_somebody_else_is_left_alone() {
        PORTAL.grant("staff.policy", "notes.read", "notes.edit");
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.policy")) {
            Component form = page.navigate("notes/new");
            _setValue(_get(TextArea.class), "ยังไม่บันทึก");
            switchTo(page, false);
            assertThat(page.view()).isSameAs(form);
            assertThat(_get(TextArea.class).getValue()).isEqualTo("ยังไม่บันทึก");
        }
    }

    /** As the head does in another browser; the telling is waited for. */
    private void switchTo(TestBrowser page, boolean on) {
        PORTAL.as("head.it", () -> modules.switchTo(NOTES, it(), on));
        PORTAL.context().publishEvent(new ReachChanged(NOTES, Set.of(it())));
        page.roundtrip();
    }

    private boolean isOn() {
        return PORTAL.as("head.it", () -> modules.offered(it())).stream()
                .anyMatch(o -> o.reach().on());
    }

    private static void press(String text) {
        _click(_find(Button.class, s -> s.withText(text)).getFirst());
    }

    private static DepartmentId it() {
        return id("ภทส.");
    }

    private static DepartmentId id(String code) {
        return PORTAL.people().departments().stream()
                .filter(d -> d.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String words(Component part) {
        return part.getElement().getTextRecursively().replace("\u2060", "").replace("\u00a0", " ");
    }
}
