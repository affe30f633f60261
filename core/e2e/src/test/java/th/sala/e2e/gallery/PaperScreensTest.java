package th.sala.e2e.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports, reports and charts in a real browser, and every page of the gallery before the eyes of axe. */
class PaperScreensTest extends GalleryTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private void send(String fileName) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(fileName, XLSX, "workbook".getBytes(StandardCharsets.UTF_8)));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    @Test
    void a_good_workbook_is_checked_shown_and_imported_in_one_go() {
        visit("import");
        send("plan.xlsx");
        assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(page.getByText("ไม่พบข้อผิดพลาด")).isVisible();
        button("นำเข้า 45").click();
        assertThat(page.getByText(Pattern.compile("นำเข้าแล้ว 45"))).isVisible();
        page.getByText("เปิดดูข้อมูล").click();
        assertThat(page).hasURL(Pattern.compile(".*list"));
    }

    @Test
    void every_fault_is_shown_by_its_place_and_nothing_can_be_imported() {
        visit("import");
        send("bad.xlsx");
        assertThat(page.getByText("มีข้อผิดพลาด 39 แห่ง")).isVisible();
        assertThat(page.locator("vaadin-grid-cell-content")
                        .getByText("F2", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(button("นำเข้า")).hasCount(0);
        Download faults = page.waitForDownload(() -> button("ส่งออก Excel").click());
        assertThat(faults.suggestedFilename()).startsWith("ข้อผิดพลาดในไฟล์");
    }

    @Test
    void the_template_comes_as_a_file() {
        visit("import");
        Download template = page.waitForDownload(
                () -> page.getByText("ดาวน์โหลดแบบฟอร์ม", new Page.GetByTextOptions().setExact(true))
                        .click());
        assertThat(template.suggestedFilename()).isEqualTo("นำเข้าแผน.xlsx");
    }

    @Test
    void a_report_follows_its_parameters_and_keeps_them_in_the_address() {
        visit("report");
        assertThat(page.locator(".sala-report-title")).containsText(Pattern.compile("ที่.2\\s"));
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("3")).check();
        assertThat(page).hasURL(Pattern.compile(".*quarter=3.*"));
        page.reload();
        assertThat(page.locator(".sala-report-title")).containsText(Pattern.compile("ที่.3\\s"));
        Download pdf =
                page.waitForDownload(() -> page.getByText("ดาวน์โหลด PDF").click());
        assertThat(pdf.suggestedFilename()).isEqualTo("quarter-2.pdf");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("4")).check();
        assertThat(page.getByText("ยังไม่มีผลของไตรมาส")).isVisible();
        assertThat(page.getByText("ดาวน์โหลด PDF")).hasCount(0);
    }

    @Test
    void a_chart_is_drawn_follows_the_theme_and_says_what_was_chosen() {
        // bars that still grow are missed by a click
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        visit("");
        Locator drawing = page.locator("sala-chart canvas");
        assertThat(drawing).isVisible();
        Object light = page.evaluate("document.querySelector('sala-chart canvas').toDataURL()");
        page.evaluate("document.documentElement.dataset.theme = 'dark'");
        page.waitForFunction("(light) => document.querySelector('sala-chart canvas').toDataURL() !== light", light);
        var box = drawing.boundingBox();
        page.mouse().click(box.x + box.width * 0.3, box.y + box.height / 2);
        assertThat(page.locator(".sala-context")).hasText("เลือก LOW");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("บุคลากร"))
                .click();
        assertThat(page.locator(".sala-context")).hasText("เลือก บุคลากร");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list", "form", "dates", "report", "import"})
    void no_page_has_a_serious_finding_of_axe(String path) {
        visit(path);
        settles();
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(v -> List.of("serious", "critical").contains(v.getImpact()))
                        .map(v -> v.getId() + " " + v.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(serious).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list", "form", "report", "import"})
    void no_page_scrolls_sideways_on_a_phone(String path) {
        comeIn(390, 844);
        visit(path);
        settles();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                .isFalse();
    }
}
