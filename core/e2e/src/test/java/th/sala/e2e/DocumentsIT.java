package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The life of documents, as people live it with them in a browser. */
class DocumentsIT {
    private static final String UNDERTAKING = "โครงการพัฒนาสมรรถนะและเตรียมความพร้อมด้านดิจิทัล";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @TempDir
    Path disk;

    @Test
    void a_file_is_dropped_on_an_undertaking_and_its_page_proves_it() throws IOException {
        Visitor staff = visitors.signedIn("staff.it");
        staff.open("/strategy/undertakings?year=2567&quarter=2");
        opened(staff, UNDERTAKING);
        Locator panel = staff.page()
                .locator(".sala-panel")
                .filter(new Locator.FilterOptions().setHas(staff.page().locator(".sala-documents")));
        staff.settles();
        drop(
                panel.locator("vaadin-upload").last(),
                file("รายงานความก้าวหน้า.pdf", PreviewIT.pdf("หน้าแรก", "หน้าสอง")));
        staff.sees(panel.getByRole(AriaRole.LINK).getByText("รายงานความก้าวหน้า"));

        panel.locator(".sala-document")
                .filter(new Locator.FilterOptions().setHasText("รายงานความก้าวหน้า"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(staff.words("ui.evidence.pin")))
                .click();
        staff.field("ui.evidence.page").fill("2");
        staff.field("ui.evidence.page").press("Enter");
        staff.link("ui.evidence.openPage", 1, 2).click();
        assertThat(viewer(staff).locator("#pageNumber")).hasValue("2");

        // the document tells what hangs on it, and leads back there
        opened(staff, "รายงานความก้าวหน้า");
        opened(staff, UNDERTAKING);
        staff.button("ui.evidence.takeBack").click();
        staff.confirm("ui.evidence.takeBack");
        staff.doesNotSee(staff.link("ui.evidence.openPage", 1, 2));
    }

    @Test
    void a_document_has_versions_and_an_older_one_is_taken_again() throws IOException {
        Visitor staff = visitors.signedIn("staff.it");
        staff.open("/documents");
        staff.settles();
        drop(staff.page().locator("vaadin-upload"), file("คู่มือ.txt", "ฉบับแรก".getBytes(StandardCharsets.UTF_8)));
        opened(staff, "คู่มือ");
        staff.fill("document.comment", "แก้ตามมติที่ประชุม");
        staff.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("คู่มือ แก้ไข.txt", "text/plain", "ฉบับสอง".getBytes(StandardCharsets.UTF_8)));
        staff.sees("แก้ตามมติที่ประชุม");
        staff.button("document.version.restore").click();
        staff.confirm("document.version.restore");
        assertThat(staff.page().locator(".sala-version")).hasCount(3);
        Path saved = staff.download(staff.link("document.download").first());
        assertThat(saved).hasFileName("คู่มือ.txt").hasContent("ฉบับแรก");
    }

    @Test
    void several_are_saved_in_one_archive_thrown_away_and_taken_back() throws IOException {
        Visitor staff = visitors.signedIn("staff.it");
        staff.open("/documents");
        sent(staff, "ก เรื่องที่หนึ่ง.txt", "หนึ่ง");
        sent(staff, "ก เรื่องที่สอง.txt", "สอง");
        narrow(staff, "ก เรื่องที่");
        choose(staff, 2);
        Path archive = staff.download(staff.button("document.zip"));
        assertThat(unpacked(archive)).isEqualTo(Map.of("ก เรื่องที่หนึ่ง.txt", "หนึ่ง", "ก เรื่องที่สอง.txt", "สอง"));

        staff.button("document.trash.put").click();
        staff.confirm("document.trash.put");
        staff.sees("ui.list.nothingFound");
        staff.link("document.trash").click();
        staff.sees(staff.heading("document.trash"));
        narrow(staff, "ก เรื่องที่");
        choose(staff, 2);
        staff.button("document.restore").click();
        staff.sees("ui.list.nothingFound");
        staff.open("/documents");
        staff.sees(staff.link("ก เรื่องที่หนึ่ง"));
        staff.sees(staff.link("ก เรื่องที่สอง"));
    }

    @Test
    void whoever_may_not_see_a_document_finds_nothing_at_any_of_its_addresses() {
        Visitor staff = visitors.signedIn("staff.it");
        staff.open("/documents");
        sent(staff, "เฉพาะหน่วยงาน.txt", "ไม่ใช่ของท่าน");
        String address = opened(staff, "เฉพาะหน่วยงาน");
        Visitor stranger = visitors.signedIn("staff.research").expecting("404");
        for (String screen : new String[] {"", "/preview", "/edit"}) {
            stranger.open(address + screen);
            stranger.sees(stranger.heading("shell.error.notFound"));
            stranger.doesNotSee(stranger.text("เฉพาะหน่วยงาน"));
        }
        for (String file : new String[] {"/versions/1/file", "/versions/1/text", "/versions/1/viewer"}) {
            assertThat(stranger.page()
                            .request()
                            .get(visitors.portal().url(address + file))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_word_that_stands_only_in_a_pdf_is_found_and_opened_where_it_stands() throws IOException {
        String sought = "กระบวนการเทียบเคียงสมรรถนะ";
        Visitor staff = visitors.signedIn("staff.it");
        staff.open("/documents");
        Page page = staff.page();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "สรุปการประชุม.pdf", "application/pdf", PreviewIT.pdf("หน้าแรก", "หน้าสอง", sought)));
        String document = opened(staff, "สรุปการประชุม");
        // the page of its text comes again by itself until the text is read
        staff.open(document + "/versions/1/text");
        staff.sees(page.getByText(sought));
        staff.open("/documents");
        page.waitForCondition(() -> {
            staff.settles();
            page.keyboard().press("Control+k");
            assertThat(page.locator(".sala-search input")).isFocused();
            page.keyboard().type(sought);
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/search\\?.*"));
            staff.settles();
            return staff.link("สรุปการประชุม").first().isVisible();
        });
        staff.link("สรุปการประชุม").first().click();
        assertThat(viewer(staff).locator(".textLayer .highlight").first()).hasText(sought);
        assertThat(viewer(staff).locator("#pageNumber")).hasValue("3");
    }

    /** Opens a record by its name. */
    private static String opened(Visitor staff, String name) {
        String before = staff.page().url();
        staff.link(name).first().click();
        staff.page().waitForURL(url -> !url.equals(before));
        staff.sees(staff.heading(name));
        return staff.page().url().replaceFirst("^[a-z]+://[^/]+", "");
    }

    private static FrameLocator viewer(Visitor staff) {
        return staff.page().frameLocator("iframe.sala-preview-frame");
    }

    private static void sent(Visitor staff, String name, String text) {
        staff.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        staff.sees(staff.link(name.replaceFirst("\\.txt$", "")));
    }

    private static void narrow(Visitor staff, String title) {
        staff.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("กรองตามชื่อเอกสาร"))
                .fill(title);
        staff.page().waitForURL(Pattern.compile(".*[?&]title=.*"));
    }

    private static void choose(Visitor staff, int rows) {
        Locator choices = staff.role(AriaRole.CHECKBOX, "ui.chosen.row");
        assertThat(choices).hasCount(rows);
        choices.first().click();
        staff.button("ui.chosen.all", rows).click();
        staff.sees("ui.chosen.count", rows);
    }

    /** Drags a file of the disk over the place and lets it fall, as the browser itself is told by the system. */
    private static void drop(Locator place, Path file) {
        CDPSession browser = place.page().context().newCDPSession(place.page());
        place.scrollIntoViewIfNeeded();
        BoundingBox box = place.boundingBox();
        for (String type : new String[] {"dragEnter", "dragOver", "drop"}) {
            var files = new JsonArray();
            files.add(file.toString());
            var data = new JsonObject();
            data.add("items", new JsonArray());
            data.add("files", files);
            data.addProperty("dragOperationsMask", 1);
            var event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", box.x + box.width / 2);
            event.addProperty("y", box.y + box.height / 2);
            event.add("data", data);
            browser.send("Input.dispatchDragEvent", event);
        }
        browser.detach();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(disk.resolve(name), bytes);
    }

    private static Map<String, String> unpacked(Path archive) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (var zip = new ZipInputStream(Files.newInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
