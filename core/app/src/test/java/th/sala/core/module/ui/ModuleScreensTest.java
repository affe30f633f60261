package th.sala.core.module.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.core.PageTest;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Operation;
import th.sala.core.module.SignatureState;
import th.sala.core.module.Words;

class ModuleScreensTest extends PageTest {
    private final FakeHost host = new FakeHost();

    @Test
    void the_list_says_state_signature_offer_and_that_the_development_key_is_trusted() {
        String list = list();

        assertThat(list)
                .contains("บันทึก", "notes", "1.0.0", "กุญแจสำหรับพัฒนา", "ปกติ")
                .contains("มีรุ่น 1.1.0 พร้อมติดตั้ง")
                .contains("เชื่อถือกุญแจสำหรับพัฒนา");

        host.signature = SignatureState.TRUSTED;
        assertThat(list()).doesNotContain("เชื่อถือกุญแจสำหรับพัฒนา");
    }

    @Test
    void a_module_that_did_not_start_stands_at_the_top_with_its_reason() {
        host.state = ModuleState.FAILED;

        assertThat(list()).contains("โมดูลไม่เริ่มภายใน 30 วินาที").contains("เริ่มไม่สำเร็จ");
    }

    @Test
    void an_upgrade_is_rehearsed_shown_and_confirmed_before_anything_changes() {
        InstallWizard wizard = wizard();

        String rehearsal = words(wizard);
        assertThat(rehearsal)
                .contains("ซ้อมบนสำเนาข้อมูลสำเร็จ", "4.2 วินาที")
                .contains("create table notes_tag", "0002-tag.yaml")
                .contains("/notes/tags/:id", "ติดป้าย")
                .contains("2 หน้าจอจะถูกโหลดใหม่", "3 ตาราง ประมาณ 1,200 แถว");
        assertThat(rehearsal).doesNotContain("[0-9]");
        assertThat(rehearsal)
                .as("who may open each screen")
                .contains("/notes/tags/:idทุกคนที่เข้าสู่ระบบแล้ว")
                .contains("/notes/edit · สิทธิ์: ติดป้าย")
                .contains("/notes/board · ใครก็เปิดได้โดยไม่ต้องเข้าสู่ระบบ");
        assertThat(host.acts).containsExactly("take", "rehearse");

        press("ไปขั้นยืนยัน");
        assertThat(words(wizard)).contains("ปรับ บันทึก จากรุ่น 1.0.0 เป็นรุ่น 1.1.0");
        press("ปรับรุ่น");

        assertThat(host.acts).containsExactly("take", "rehearse", "install");
        assertThat(words(wizard)).contains("ปรับเป็นรุ่น 1.1.0 แล้ว");
    }

    @Test
    void a_failed_installation_says_the_reason_and_that_the_version_before_is_back() {
        host.result = Operation.Result.FAILED;
        InstallWizard wizard = wizard();

        press("ไปขั้นยืนยัน");
        press("ปรับรุ่น");

        assertThat(words(wizard))
                .contains("โมดูลไม่เริ่มภายใน 30 วินาที", "รุ่น 1.0.0 กลับมาให้บริการแล้ว")
                .contains("รายละเอียดสำหรับผู้เชี่ยวชาญ");
    }

    @Test
    void a_refused_file_is_not_rehearsed_and_names_the_reason() {
        host.refusal = Words.of("module.refused.signatureBroken");

        assertThat(words(wizard())).contains("ไฟล์ถูกแก้ไขหลังลงนาม");
        assertThat(host.acts).containsExactly("take");
    }

    @Test
    void an_older_version_is_rehearsed_only_when_that_is_wanted() {
        host.downgrade = true;
        wizard();
        assertThat(host.acts).containsExactly("take");

        press("ต้องการย้อนรุ่น");

        assertThat(host.acts).containsExactly("take", "rehearse back");
    }

    @Test
    void uninstalling_lists_what_goes_and_what_stays_before_it_asks() {
        list();
        choose("ถอนการติดตั้ง");

        assertThat(words(_get(Dialog.class))).contains("/notes", "notes_note · 1,234 แถว", "2 หน้าจอ");
        assertThat(host.acts).isEmpty();

        press("ถอนการติดตั้ง");
        assertThat(host.acts).containsExactly("uninstall");
    }

    @Test
    void stopping_asks_first() {
        list();
        choose("หยุดโมดูล");
        assertThat(host.acts).isEmpty();

        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(host.acts).containsExactly("stop");
    }

    @Test
    void the_history_tells_person_versions_result_steps_and_details() {
        open("admin");
        var view = new ModuleHistoryView(host, new ModuleScreens());
        UI.getCurrent().add(view);
        view.afterNavigation(null);

        assertThat(words(view).replace("\u2060", ""))
                .contains("ผู้ดูแลระบบ ก", "1.0.0 → 1.1.0", "ไม่สำเร็จ", "เริ่มโมดูล", "0.9 วินาที")
                .contains("SHA-256 abababababab", "too slow");
    }

    private String list() {
        open("admin");
        var view = new ModuleListView(host, new ModuleScreens());
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.afterNavigation(null);
        return words(view);
    }

    private InstallWizard wizard() {
        open("admin");
        var wizard = new InstallWizard(host, () -> {});
        wizard.take(FakeHost.OFFER);
        roundtrip();
        return wizard;
    }

    private static void press(String text) {
        _click(_get(Button.class, s -> s.withText(text)));
        roundtrip();
    }

    /** Presses an entry of the row's menu. */
    private static void choose(String text) {
        MenuItem item = inside(UI.getCurrent())
                .filter(MenuItem.class::isInstance)
                .map(MenuItem.class::cast)
                .filter(i -> i.getText().equals(text))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
        roundtrip();
    }

    private static Stream<Component> inside(Component part) {
        Stream<Component> below = part instanceof com.vaadin.flow.component.menubar.MenuBar bar
                ? bar.getItems().stream().flatMap(i -> i.getSubMenu().getItems().stream())
                : part.getChildren();
        return Stream.concat(Stream.of(part), below.flatMap(ModuleScreensTest::inside));
    }
}
