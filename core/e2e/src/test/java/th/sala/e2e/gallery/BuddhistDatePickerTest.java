package th.sala.e2e.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people type into a date field and what becomes of it, in a real browser. The picker wraps methods of Vaadin's web
 * component: each of them has a test here that fails when an upgrade changes them.
 */
class BuddhistDatePickerTest extends GalleryTest {
    @BeforeEach
    void open_the_page() {
        visit("dates");
    }

    private Locator field() {
        return page.getByRole(AriaRole.COMBOBOX);
    }

    private Locator picker() {
        return page.locator("vaadin-date-picker");
    }

    private Locator value() {
        return page.locator("#value");
    }

    private void type(String text) {
        field().fill(text);
        field().press("Enter");
        field().press("Tab");
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    /** Fills the field from the server and waits until it has come. */
    private void set() {
        press("ตั้งค่า");
        assertThat(field()).hasValue("29/3/2567");
    }

    @ParameterizedTest
    @CsvSource({
        "29/3/2567, 2024-03-29",
        "29/03/2567, 2024-03-29",
        "๒๙/๓/๒๕๖๗, 2024-03-29",
        "29 มี.ค. 67, 2024-03-29",
        "29 มีค 2567, 2024-03-29",
        "29 มีนาคม 2567, 2024-03-29",
        "29 มีนาคม พ.ศ. 2567, 2024-03-29",
        "๒๙ มี.ค. ๖๗, 2024-03-29",
        "29/3/67, 2024-03-29",
        "29-03-2024, 2024-03-29",
        "29.3.2567, 2024-03-29",
        "29/2/2567, 2024-02-29",
        "1/10/2566, 2023-10-01",
        "31/12/2599, 2056-12-31"
    })
    void a_date_is_read_as_people_write_it(String typed, String stored) {
        type(typed);
        assertThat(value()).hasText(stored);
        assertThat(picker()).not().hasAttribute("invalid", Pattern.compile(".*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29/2/2566",
                "31/4/2567",
                "0/3/2567",
                "29/13/2567",
                "29/3/1567",
                "29/3/3567",
                "29 มอคอ 2567",
                "สวัสดี"
            })
    void a_day_that_is_none_is_refused_in_words(String typed) {
        type(typed);
        assertThat(picker().getByText("ไม่พบวันที่นี้ในปฏิทิน")).isVisible();
        assertThat(value()).hasText("-");
        assertThat(field()).hasValue(typed);
    }

    @Test
    void the_field_shows_the_buddhist_year() {
        set();
        assertThat(value()).hasText("2024-03-29");
    }

    @Test
    void the_calendar_is_titled_and_listed_in_buddhist_years() {
        set();
        field().click();
        assertThat(page.locator("vaadin-month-calendar").getByText("มีนาคม 2567"))
                .isVisible();
        assertThat(page.locator("vaadin-date-picker-year")
                        .getByText("2567", new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(page.locator("vaadin-date-picker-year")
                        .getByText("2024", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    @Test
    void a_screen_reader_hears_the_buddhist_year() {
        set();
        field().click();
        Locator day = page.locator("vaadin-month-calendar [part~='selected']");
        assertThat(day).hasAttribute("aria-label", Pattern.compile(".*2567.*"));
    }

    @Test
    void a_day_is_chosen_by_keyboard() {
        set();
        field().focus();
        field().press("ArrowDown");
        assertThat(page.locator("vaadin-month-calendar [part~='focused']")).isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(value()).hasText("2024-03-30");
        assertThat(field()).hasValue("30/3/2567");
    }

    @Test
    void today_is_one_press_away() {
        field().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("วันนี้"))
                .click();
        assertThat(value()).hasText(Pattern.compile("20\\d\\d-\\d\\d-\\d\\d"));
        assertThat(field()).hasValue(Pattern.compile("\\d+/\\d+/25\\d\\d"));
    }

    private void speakEnglish() {
        press("English");
        assertThat(picker()).hasAttribute("data-era", "common");
    }

    @ParameterizedTest
    @CsvSource({"29/3/2567, 2024-03-29", "29/2/2567, 2024-02-29", "29 Mar 2567, 2024-03-29", "29/3/2024, 2024-03-29"})
    void in_english_a_year_is_read_in_both_eras(String typed, String stored) {
        speakEnglish();
        type(typed);
        assertThat(value()).hasText(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"29/2/2566", "29/3/2267", "29/3/67"})
    void in_english_no_day_is_kept_in_a_wrong_century(String typed) {
        speakEnglish();
        type(typed);
        assertThat(page.getByText("This day is not in the calendar").first()).isVisible();
        assertThat(value()).hasText("-");
    }

    @Test
    void the_era_follows_the_language_both_ways() {
        set();
        press("English");
        assertThat(field()).hasValue("29/3/2024");
        type("30/3/2024");
        assertThat(value()).hasText("2024-03-30");
        press("ไทย");
        assertThat(field()).hasValue("30/3/2567");
        type("31/3/2567");
        assertThat(value()).hasText("2024-03-31");
    }

    @Test
    void the_era_survives_taking_the_field_out_and_putting_it_back() {
        set();
        press("ถอดออก");
        press("ถอดออก");
        assertThat(field()).hasValue("29/3/2567");
        type("1/4/2567");
        assertThat(value()).hasText("2024-04-01");
    }

    @Test
    void a_phone_shows_the_buddhist_year_too() {
        comeIn(390, 844);
        visit("dates");
        set();
        field().click();
        assertThat(page.locator("vaadin-date-picker-overlay-content [part='years-toggle-button']"))
                .hasText(Pattern.compile("25\\d\\d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enter", "Tab"})
    void clearing_the_field_clears_the_value(String key) {
        set();
        field().fill("");
        field().press(key);
        assertThat(value()).hasText("null");
        assertThat(field()).hasValue("");
        assertThat(picker()).not().hasAttribute("invalid", Pattern.compile(".*"));
    }

    @Test
    void a_date_taken_away_by_hand_in_the_open_calendar_is_cleared_too() {
        set();
        field().click();
        assertThat(page.locator("vaadin-date-picker-overlay-content")).isVisible();
        field().press("Control+a");
        field().press("Delete");
        field().press("Enter");
        assertThat(value()).hasText("null");
        assertThat(field()).hasValue("");
    }

    @Test
    void what_is_no_date_is_told_at_enter_and_stays_to_be_mended() {
        set();
        field().fill("29/2/2566");
        field().press("Enter");
        assertThat(picker().getByText("ไม่พบวันที่นี้ในปฏิทิน")).isVisible();
        assertThat(field()).hasValue("29/2/2566");
        assertThat(field()).isFocused();
        field().fill("28/2/2566");
        field().press("Enter");
        assertThat(value()).hasText("2023-02-28");
        assertThat(picker().getByText("ไม่พบวันที่นี้ในปฏิทิน")).isHidden();
    }

    @Test
    void what_was_refused_is_taken_away_by_escape() {
        field().fill("29/2/2566");
        field().press("Enter");
        assertThat(picker().getByText("ไม่พบวันที่นี้ในปฏิทิน")).isVisible();
        field().press("Escape");
        assertThat(field()).hasValue("");
        field().press("Tab");
        assertThat(picker().getByText("ไม่พบวันที่นี้ในปฏิทิน")).isHidden();
    }

    @Test
    void escape_brings_the_date_back() {
        set();
        field().fill("1/4");
        field().press("Escape");
        assertThat(field()).hasValue("29/3/2567");
        assertThat(value()).hasText("2024-03-29");
    }

    @Test
    void escape_brings_an_emptied_date_back() {
        set();
        field().fill("");
        field().press("Escape");
        assertThat(field()).hasValue("29/3/2567");
        assertThat(value()).hasText("2024-03-29");
    }
}
