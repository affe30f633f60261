package th.sala.e2e.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.people.DepartmentId;

/** What happens to typed text in a form: saved, refused, kept, offered again, or in somebody else's way. */
class FormScreenTest extends GalleryTest {
    private static final FormPages.Work FIRST = FormPages.STORED.get();
    private static int visits;

    private String form = "";

    @BeforeEach
    void open_a_form_of_its_own() {
        FormPages.STORED.set(FIRST);
        form = "form?id=" + ++visits;
        visit(form);
    }

    private Locator box(String label) {
        return page.getByLabel(Pattern.compile("^" + label));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private Locator kept() {
        return page.locator(".sala-save-kept");
    }

    @Test
    void saving_by_keyboard_takes_what_was_typed_last() {
        box("เป้าหมาย").fill("ใช้ครบทุกแห่ง");
        page.keyboard().press("Control+s");
        assertThat(page.getByText("บันทึกโครงการแล้ว").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*list"));
        assertThat(FormPages.STORED.get().goal()).isEqualTo("ใช้ครบทุกแห่ง");
    }

    @Test
    void a_typed_date_counts_when_the_form_is_saved_by_its_keys_with_the_calendar_open() {
        box("วันเริ่ม").click();
        page.keyboard().press("Control+a");
        page.keyboard().type("01/12/2569");
        assertThat(page.locator("vaadin-date-picker").first()).hasAttribute("opened", "");
        page.keyboard().press("Control+s");
        assertThat(page).hasURL(Pattern.compile(".*list"));
        assertThat(FormPages.STORED.get().start()).isEqualTo("2026-12-01");
    }

    @Test
    void a_name_that_was_typed_and_not_chosen_is_not_dropped_by_the_keys_that_save() {
        box("หน่วยงาน").click();
        page.keyboard().press("Control+a");
        page.keyboard().type("วิจัย");
        Locator found = page.getByRole(AriaRole.OPTION);
        assertThat(found).hasText(new String[] {"กลุ่มงานวิจัยและสารสนเทศ"});
        page.keyboard().press("Control+s");
        assertThat(found).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*form.*"));
        found.click();
        assertThat(box("หน่วยงาน")).hasValue("กลุ่มงานวิจัยและสารสนเทศ");
        page.keyboard().press("Control+s");
        assertThat(page).hasURL(Pattern.compile(".*list"));
        assertThat(FormPages.STORED.get().unit()).isEqualTo(new DepartmentId(3));
    }

    @Test
    void money_and_percent_are_read_as_people_type_them() {
        box("วงเงิน").fill("๔,๘๕๐,๐๐๐.๕ บาท");
        box("ร้อยละ 12 เดือน").fill("104.25%");
        page.keyboard().press("Tab");
        assertThat(box("วงเงิน")).hasValue("4,850,000.50");
        assertThat(box("ร้อยละ 12 เดือน")).hasValue("104.25");
        button("บันทึก").click();
        assertThat(page).hasURL(Pattern.compile(".*list"));
        assertThat(FormPages.STORED.get().budget()).isEqualTo(new BigDecimal("4850000.50"));
        assertThat(FormPages.STORED.get().percent()).isEqualByComparingTo("104.25");
    }

    @Test
    void what_is_refused_is_listed_and_each_entry_leads_to_its_field() {
        box("ชื่อโครงการ").fill("");
        box("วงเงิน").fill("58,00O");
        box("วันเริ่ม").fill("29/2/2566");
        box("วันเริ่ม").press("Enter");
        button("บันทึก").click();
        Locator summary = page.getByRole(AriaRole.ALERT).first();
        assertThat(summary).containsText("มี 3 ช่องที่ต้องแก้");
        assertThat(summary).isFocused();
        assertThat(page.getByText("อ่านจำนวนเงินนี้ไม่ได้").first()).isVisible();
        assertThat(page.getByText("ไม่พบวันที่นี้ในปฏิทิน").first()).isVisible();
        summary.getByText("วงเงิน (บาท)").click();
        assertThat(box("วงเงิน")).isFocused();
        assertThat(box("วงเงิน")).hasValue("58,00O");
    }

    @Test
    void a_rule_of_the_service_stands_beside_its_field() {
        box("ชื่อโครงการ").fill("ซ้ำ");
        button("บันทึก").click();
        assertThat(page.getByText("ชื่อนี้มีแล้ว โปรดใช้ชื่ออื่น").first()).isVisible();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("มี 1 ช่องที่ต้องแก้");
    }

    @Test
    void typed_text_is_kept_without_leaving_the_field_and_offered_again() {
        box("เป้าหมาย").pressSequentially("ยังไม่เสร็จ");
        assertThat(kept()).containsText("ร่างเก็บอัตโนมัติเมื่อ");
        assertThat(page.getByText("แก้ไขแล้ว ยังไม่บันทึก").first()).isVisible();
        page.close();
        comeIn(1440, 900);
        visit(form);
        assertThat(box("เป้าหมาย")).hasValue("");
        assertThat(page.getByText(Pattern.compile("มีร่าง 1 ช่อง"))).isVisible();
        button("ใช้ร่างนี้").click();
        assertThat(box("เป้าหมาย")).hasValue("ยังไม่เสร็จ");
        assertThat(page.locator(".sala-save-state")).hasText("แก้ไข 1 ช่อง ยังไม่บันทึก");
    }

    @Test
    void a_draft_thrown_away_stays_away() {
        box("เป้าหมาย").fill("ไม่เอาแล้ว");
        assertThat(kept()).containsText("ร่างเก็บอัตโนมัติเมื่อ");
        page.reload();
        button("ทิ้งร่าง").click();
        assertThat(page.getByText(Pattern.compile("มีร่าง"))).hasCount(0);
        page.reload();
        page.waitForSelector("h1");
        assertThat(box("เป้าหมาย")).hasValue("");
        assertThat(page.getByText(Pattern.compile("มีร่าง"))).hasCount(0);
    }

    @Test
    void typing_beside_an_offered_draft_loses_neither() {
        box("เป้าหมาย").fill("จากร่าง");
        assertThat(kept()).containsText("ร่างเก็บอัตโนมัติเมื่อ");
        page.reload();
        box("ร้อยละ 12 เดือน").fill("50");
        box("ร้อยละ 12 เดือน").press("Tab");
        assertThat(kept()).containsText("ร่างเก็บอัตโนมัติเมื่อ");
        page.reload();
        assertThat(page.getByText(Pattern.compile("มีร่าง 2 ช่อง"))).isVisible();
    }

    @Test
    void when_somebody_else_saved_the_typed_text_stays_and_their_word_is_shown() {
        box("ชื่อโครงการ").fill("ชื่อของฉัน");
        FormPages.Work first = FIRST;
        FormPages.STORED.set(new FormPages.Work(
                2,
                "ชื่อของเขา",
                "เป้าหมายของเขา",
                first.budget(),
                null,
                first.start(),
                first.year(),
                first.unit(),
                null));
        button("บันทึก").click();
        assertThat(page.getByText("แก้รายการนี้หลังจาก").first()).isVisible();
        assertThat(box("ชื่อโครงการ")).hasValue("ชื่อของฉัน");
        button("ดูค่าล่าสุด").click();
        assertThat(page.getByText("“ชื่อของเขา”").first()).isVisible();
        assertThat(box("เป้าหมาย")).hasValue("เป้าหมายของเขา");
        assertThat(box("ชื่อโครงการ")).hasValue("ชื่อของฉัน");
        button("บันทึก").click();
        assertThat(page).hasURL(Pattern.compile(".*list"));
        assertThat(FormPages.STORED.get().name()).isEqualTo("ชื่อของฉัน");
        assertThat(FormPages.STORED.get().goal()).isEqualTo("เป้าหมายของเขา");
    }

    @Test
    void leaving_with_unsaved_text_asks_first() {
        box("เป้าหมาย").fill("ยังไม่เสร็จ");
        assertThat(kept()).containsText("ร่างเก็บอัตโนมัติเมื่อ");
        button("ยกเลิก").click();
        assertThat(page.getByText("ออกจากหน้านี้โดยยังไม่บันทึก").first()).isVisible();
        button("อยู่ต่อ").click();
        assertThat(box("เป้าหมาย")).hasValue("ยังไม่เสร็จ");
        button("ยกเลิก").click();
        button("ออกและเก็บร่าง").click();
        assertThat(page).hasURL(Pattern.compile(".*list"));
    }
}
