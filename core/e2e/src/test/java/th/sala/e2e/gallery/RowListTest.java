package th.sala.e2e.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person does with a list, in a real browser. */
class RowListTest extends GalleryTest {
    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator count() {
        return page.locator(".sala-list-count");
    }

    private Locator filter(String column) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("กรองตาม" + column));
    }

    @Test
    void a_filter_narrows_the_list_stands_in_the_address_and_is_taken_back() {
        visit("list");
        assertThat(count()).hasText(Pattern.compile("1,000.รายการ"));
        assertThat(button("ล้างตัวกรอง")).isHidden();
        filter("รหัส").fill("2567-99");
        assertThat(count()).hasText(Pattern.compile("11 จาก 1,000.รายการ"));
        assertThat(page).hasURL(Pattern.compile(".*list\\?code=2567-99"));
        page.reload();
        assertThat(count()).hasText(Pattern.compile("11 จาก 1,000.รายการ"));
        assertThat(filter("รหัส")).hasValue("2567-99");
        button("ล้างตัวกรอง").click();
        assertThat(count()).hasText(Pattern.compile("1,000.รายการ"));
        assertThat(page).hasURL(Pattern.compile(".*list"));
    }

    @Test
    void focus_stays_in_the_filter_while_the_list_follows() {
        visit("list");
        filter("รหัส").pressSequentially("2567-99");
        assertThat(count()).hasText(Pattern.compile("11 จาก.*"));
        assertThat(filter("รหัส")).isFocused();
    }

    @Test
    void nothing_found_says_so_and_offers_the_way_back() {
        visit("list?code=nothing");
        assertThat(page.getByText("ไม่พบรายการที่ตรงกับตัวกรอง")).isVisible();
        page.locator(".sala-empty").getByRole(AriaRole.BUTTON).click();
        assertThat(count()).hasText(Pattern.compile("1,000.รายการ"));
    }

    @Test
    void a_range_that_cannot_be_read_is_refused_in_words() {
        visit("list");
        filter("ใช้ไป").fill("มาก");
        assertThat(page.getByText("อ่านช่วงนี้ไม่ได้").first()).isVisible();
    }

    @Test
    void the_order_stands_in_the_address() {
        visit("list");
        Locator sorter = page.locator("vaadin-grid-sorter[path='used'], vaadin-grid-sorter")
                .filter(new Locator.FilterOptions().setHasText("ใช้ไป"));
        sorter.click();
        sorter.click();
        assertThat(page).hasURL(Pattern.compile(".*sort=-used"));
        assertThat(page.locator("vaadin-grid-cell-content a.sala-row-link").first())
                .isVisible();
        page.reload();
        assertThat(sorter).hasAttribute("direction", "desc");
    }

    @Test
    void a_person_chooses_columns_and_finds_them_again() {
        visit("list");
        Locator plan = page.locator("vaadin-grid-sorter")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*แผน\\s*$")));
        assertThat(plan).hasCount(1);
        button("คอลัมน์").click();
        page.getByLabel("แผน", new Page.GetByLabelOptions().setExact(true)).uncheck();
        button("แสดงคอลัมน์").click();
        assertThat(plan).hasCount(0);
        page.reload();
        assertThat(count()).isVisible();
        assertThat(plan).hasCount(0);
        button("คอลัมน์").click();
        page.getByLabel("แผน", new Page.GetByLabelOptions().setExact(true)).check();
        button("แสดงคอลัมน์").click();
        assertThat(plan).hasCount(1);
    }

    @Test
    void what_is_shown_is_exported() throws IOException {
        visit("list?code=2567-99");
        Download download = page.waitForDownload(() -> button("ส่งออก Excel").click());
        assertThat(download.suggestedFilename()).startsWith("งานทั้งหมด").endsWith(".xlsx");
        assertThat(Files.readString(download.path())).contains(" 11 7");
        assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
    }

    @Test
    void an_export_can_be_stopped() {
        visit("choosing");
        button("ส่งออก Excel").click();
        assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        button("หยุดส่งออก").click();
        assertThat(page.getByText("หยุดแล้ว ไม่มีสิ่งใดเปลี่ยน")).isVisible();
        assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
    }

    @Test
    void the_name_leads_to_the_record() {
        visit("list");
        page.locator("a.sala-row-link").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("แก้ไขโครงการ")))
                .isVisible();
    }

    @Test
    void a_phone_has_two_line_rows_and_filters_in_a_dialog() {
        comeIn(390, 844);
        visit("list");
        assertThat(page.locator(".sala-fold").first()).containsText("ยศ 2567-01");
        button("กรอง").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("รหัส"))
                .fill("2567-99");
        button("กรองรายการ").click();
        assertThat(count()).hasText(Pattern.compile("11 จาก.*"));
        assertThat(button("กรอง (1)")).isVisible();
        assertThat(scrollsSideways()).isFalse();
    }

    @Test
    void turning_a_tablet_changes_the_rows() {
        visit("list");
        assertThat(page.locator(".sala-fold")).hasCount(0);
        page.setViewportSize(700, 900);
        assertThat(page.locator(".sala-fold").first()).isVisible();
        page.setViewportSize(1440, 900);
        assertThat(page.locator(".sala-fold")).hasCount(0);
    }

    private boolean scrollsSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }
}
