package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is in a file, as a browser shows it. Whatever the browser refuses to run or to load fails the journey. */
class PreviewIT {
    private static final String SOUGHT = "ข้อเสนอแนะของคณะกรรมการ";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void a_word_is_found_inside_a_pdf_and_marked_on_its_page() throws IOException {
        Visitor staff = visitors.signedIn("staff.policy");
        String document = sent(staff, "ค้นในไฟล์", ".pdf", "application/pdf", pdf("หน้าแรก", "หน้าสอง", SOUGHT));
        staff.open(document + "/preview?find=" + URLEncoder.encode(SOUGHT, StandardCharsets.UTF_8));
        FrameLocator viewer = staff.page().frameLocator("iframe.sala-preview-frame");
        assertThat(viewer.locator(".textLayer .highlight").first()).hasText(SOUGHT);
        assertThat(viewer.locator("#pageNumber")).hasValue("3");
        staff.open(document + "/preview?page=2");
        assertThat(staff.page().frameLocator("iframe.sala-preview-frame").locator("#pageNumber"))
                .hasValue("2");
    }

    @Test
    void a_drawing_is_shown_and_its_program_does_not_run() {
        Visitor staff = visitors.signedIn("staff.policy");
        String drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>"
                + "<script>parent.document.title = 'run'</script><rect width='40' height='20'/></svg>";
        String document = sent(staff, "ภาพร่าง", ".svg", "image/svg+xml", drawing.getBytes(StandardCharsets.UTF_8));
        staff.open(document + "/preview");
        assertThat(staff.page().locator(".sala-preview-picture img")).hasJSProperty("naturalWidth", 40);
        assertThat(staff.page()).not().hasTitle("run");
    }

    private static String sent(Visitor staff, String title, String ending, String mediaType, byte[] bytes) {
        staff.open("/documents");
        Page page = staff.page();
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(title + ending, mediaType, bytes));
        staff.link(title).first().click();
        page.waitForURL(Pattern.compile(".*/documents/[0-9]+$"));
        return page.url().replaceFirst("^[a-z]+://[^/]+", "");
    }

    /** A PDF with one line on each of its pages. */
    static byte[] pdf(String... pages) throws IOException {
        try (var document = new PDDocument();
                InputStream ttf = PreviewIT.class.getResourceAsStream("/fonts/sarabun-400.ttf");
                var out = new ByteArrayOutputStream()) {
            PDFont font = PDType0Font.load(document, Objects.requireNonNull(ttf));
            for (String text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 16);
                    content.newLineAtOffset(60, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
