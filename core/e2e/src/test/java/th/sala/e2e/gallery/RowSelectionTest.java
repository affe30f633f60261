package th.sala.e2e.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person does with several rows of a list, in a real browser. */
class RowSelectionTest extends GalleryTest {
    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("^" + name.replace(' ', '.') + "$")));
    }

    private Locator choice(int row) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("เลือกรายการนี้"))
                .nth(row);
    }

    private void chosen(int rows) {
        String number = "%,d".formatted(rows);
        assertThat(page.locator(".sala-chosen-count")).hasText(Pattern.compile("เลือก." + number + ".รายการ"));
    }

    private void nothingChosen() {
        assertThat(page.locator(".sala-chosen-count")).isHidden();
        assertThat(page.locator("vaadin-grid vaadin-checkbox[checked]")).hasCount(0);
    }

    @Test
    void chosen_rows_are_counted_acted_on_and_let_go() {
        visit("choosing");
        choice(0).click();
        choice(2).click();
        chosen(2);
        assertThat(page.locator(".sala-list-bar")).isHidden();
        button("ย้าย").click();
        assertThat(page.getByText(Pattern.compile("ย้าย.2.งาน"))).isVisible();
        nothingChosen();
        assertThat(page.locator(".sala-list-bar")).isVisible();
    }

    @Test
    void shift_chooses_what_lies_between() {
        visit("choosing");
        choice(1).click();
        chosen(1);
        choice(5).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        chosen(5);
        choice(3).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        chosen(2);
    }

    @Test
    void more_than_a_thousand_cannot_be_chosen_and_a_thousand_can() {
        visit("choosing");
        choice(0).click();
        assertThat(page.getByText(Pattern.compile("เลือกได้ครั้งละไม่เกิน.1,000.รายการ")))
                .isVisible();
        visit("choosing?kind=ITEM");
        choice(0).click();
        button("เลือกทั้งหมด 1,000 รายการ").click();
        chosen(1000);
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("เลือกทุกรายการ"))
                .click();
        nothingChosen();
    }

    @Test
    void a_choice_outlives_another_order_and_far_scrolling_but_not_a_filter() {
        visit("choosing");
        choice(0).click();
        Locator sorter = page.locator("vaadin-grid-sorter").filter(new Locator.FilterOptions().setHasText("ใช้ไป"));
        sorter.click();
        assertThat(page).hasURL(Pattern.compile(".*sort=used"));
        chosen(1);
        page.locator("vaadin-grid").evaluate("grid => grid.scrollToIndex(2500)");
        assertThat(page.getByText("ยศ 2567-2500").first()).isVisible();
        chosen(1);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("กรองตามรหัส"))
                .fill("2567-99");
        assertThat(page.getByText(Pattern.compile("ยกเลิกการเลือก.1.รายการแล้ว")))
                .isVisible();
        nothingChosen();
    }

    @Test
    void rows_are_chosen_and_the_bar_is_reached_by_the_keyboard() {
        visit("choosing");
        choice(0).focus();
        page.keyboard().press("Space");
        chosen(1);
        page.keyboard().press("Escape");
        nothingChosen();
        choice(0).focus();
        page.keyboard().press("Space");
        chosen(1);
        button("ทิ้ง").focus();
        page.keyboard().press("Enter");
        Locator consequence = page.getByText("งานที่เลือกจะถูกทิ้ง");
        assertThat(consequence).isVisible();
        page.keyboard().press("Escape");
        assertThat(consequence).isHidden();
        chosen(1);
        button("ย้าย").focus();
        page.keyboard().press("Tab");
        assertThat(button("ทิ้ง")).isFocused();
        page.keyboard().press("Escape");
        nothingChosen();
        assertThat(page.locator("vaadin-grid")).isFocused();
    }

    @Test
    void what_is_refused_is_told_and_the_rows_stay_chosen() {
        visit("choosing");
        choice(0).click();
        button("ทิ้ง").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ทิ้ง"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT).getByText("งานนี้ทิ้งไม่ได้")).isVisible();
        chosen(1);
    }

    @Test
    void the_name_still_leads_to_the_record_and_no_row_is_chosen_by_it() {
        visit("choosing");
        page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText("กลุ่มงาน"))
                .first()
                .click();
        nothingChosen();
        page.locator("a.sala-row-link").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("แก้ไขโครงการ")))
                .isVisible();
    }

    @Test
    void on_a_phone_the_bar_stays_in_sight() {
        comeIn(390, 844);
        visit("choosing");
        choice(1).click();
        chosen(1);
        page.mouse().move(195, 600);
        page.mouse().wheel(0, 900);
        assertThat(button("ย้าย")).isInViewport();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                .isFalse();
        button("ย้าย").click();
        assertThat(page.getByText(Pattern.compile("ย้าย.1.งาน"))).isVisible();
    }
}
