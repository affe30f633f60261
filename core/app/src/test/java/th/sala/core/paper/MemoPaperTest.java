package th.sala.core.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.core.paper.SamplePapers.asking;
import static th.sala.core.paper.SamplePapers.bytes;
import static th.sala.core.paper.SamplePapers.committee;
import static th.sala.core.paper.SamplePapers.memo;
import static th.sala.core.paper.SamplePapers.pages;
import static th.sala.core.paper.SamplePapers.sheet;
import static th.sala.core.paper.SamplePapers.standIn;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.api.time.ThaiDigits;

class MemoPaperTest {
    @TempDir
    private Path folder;

    @Test
    void everything_stands_in_the_order_of_the_form() throws Exception {
        String page = pages(bytes(memo(1, asking(), standIn("เห็นควรอนุมัติ")))).getFirst();
        assertThat(page)
                .containsSubsequence(squeezed(
                        "บันทึกข้อความ",
                        "ส่วนราชการ",
                        "ภารกิจนโยบายและแผน",
                        "โทร. ๐ ๒๒๑๖ ๓๙๕๕ ต่อ ๑๒๑",
                        "ที่",
                        "ภผ ๐๑๐๔/๒๕๖๙",
                        "วันที่",
                        "๒๐ พฤศจิกายน ๒๕๖๙",
                        "เรื่อง",
                        "ประจำปีงบประมาณ พ.ศ. ๒๕๗๐",
                        "เรียน",
                        "ผู้อำนวยการ",
                        "สิ่งที่ส่งมาด้วย",
                        "๑. รายละเอียดโครงการ ๑ ฉบับ",
                        "ด้วยภารกิจนโยบายและแผนขออนุมัติ",
                        "วงเงิน",
                        "๓๖๔,๘๕๗.๖๐ บาท",
                        "(นางสาวมาลี ใจดี)",
                        "หัวหน้าภารกิจ",
                        "อนุมัติ",
                        "เห็นควรอนุมัติ",
                        "(นายสมชาย รักงาน)",
                        "รองผู้อำนวยการ",
                        "รักษาราชการแทน",
                        "ผู้อำนวยการสำนักงาน",
                        "๒๒ พฤศจิกายน ๒๕๖๙",
                        "รหัสตรวจสอบ 7K3M-Q2XW-9HTR",
                        "หน้า ๑ จาก ๑"));
    }

    @Test
    void digits_are_thai_except_beside_latin_letters() throws Exception {
        String page = pages(bytes(memo(1))).getFirst();
        assertThat(page).contains("plan2570.pdf", "๘๕คน", "๑๔-๑๕").doesNotContain("85", "2569");
    }

    @Test
    void a_committee_decides_by_its_meeting() throws Exception {
        assertThat(pages(bytes(memo(1, committee()))).getFirst())
                .containsSubsequence(squeezed(
                        "มติที่ประชุมครั้งที่ ๓/๒๕๖๙ เมื่อวันที่ ๒๑ พฤศจิกายน ๒๕๖๙",
                        "เห็นชอบตามเสนอ และให้รายงานผลภายใน ๓๐ วัน",
                        "เห็นชอบ",
                        "ลงนามในระบบอิเล็กทรอนิกส์",
                        "(นางประไพ มั่นคง)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_signature_never_breaks_and_nothing_of_a_long_text_is_lost(int paragraphs) throws Exception {
        List<String> pages = pages(bytes(memo(paragraphs, asking(), standIn("ตามเสนอ"), committee())));
        assertThat(pages)
                .anySatisfy(page -> assertThat(page)
                        .contains("อนุมัติตามเสนอ(นายสมชายรักงาน)รองผู้อำนวยการรักษาราชการแทน"
                                + "ผู้อำนวยการสำนักงาน๒๒พฤศจิกายน๒๕๖๙"));
        assertThat(String.join("", pages).split("plan2570.pdf", -1)).hasSize(paragraphs + 2);
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1))
                    .contains("7K3M-Q2XW-9HTR", "หน้า" + thai(page) + "จาก" + thai(pages.size()));
        }
    }

    @Test
    void a_comment_longer_than_a_page_stands_whole_above_its_signature() throws Exception {
        String all = String.join("", pages(bytes(memo(1, standIn((SamplePapers.PARAGRAPH + " จบความ ").repeat(14))))));
        assertThat(all.split("จบความ", -1)).hasSize(15);
        assertThat(all).containsSubsequence("จบความ", "อนุมัติ(นายสมชาย");
    }

    @Test
    void the_square_code_leads_to_the_page_that_verifies() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes(memo(1)))) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var seen = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
            var foot = seen.crop(0, page.getHeight() * 8 / 10, page.getWidth() / 2, page.getHeight() * 2 / 10);
            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(foot)))
                            .getText())
                    .isEqualTo(SamplePapers.MARK.address());
        }
    }

    @Test
    void the_picture_of_the_agency_stands_at_the_top_where_there_is_one() throws Exception {
        Path emblem = Files.write(folder.resolve("emblem.png"), SamplePapers.picture());
        var settings = new PaperSettings(null, emblem, null, "", "");
        assertThat(pictures(bytes(memo(1), settings))).isEqualTo(pictures(bytes(memo(1))) + 1);
    }

    @Test
    void a_picture_that_has_gone_holds_no_paper_up() throws Exception {
        var settings = new PaperSettings(null, folder.resolve("gone.png"), null, "", "");
        assertThat(pages(bytes(memo(1), settings)).getFirst()).contains("บันทึกข้อความ");
    }

    @Test
    void the_approval_sheet_has_every_decision_and_its_head_on_every_page() throws Exception {
        List<String> pages = pages(bytes(sheet(30)));
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("ผู้พิจารณา" + "ผลความเห็นวันเวลา"));
        assertThat(pages.getFirst())
                .containsSubsequence(
                        squeezed("ใบสรุปการอนุมัติ", "ผู้ขอ", "นางสาวมาลี ใจดี", "วงเงิน", "๒๐ พ.ย. ๒๕๖๙"));
        String all = String.join("", pages);
        for (int i = 1; i <= 30; i++) {
            assertThat(all).contains("ผู้พิจารณาคนที่" + thai(i));
        }
    }

    private static String thai(int number) {
        return ThaiDigits.thai(String.valueOf(number));
    }

    private static int pictures(byte[] bytes) throws Exception {
        int pictures = 0;
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var resources = pdf.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                pictures += resources.isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }

    private static List<String> squeezed(String... texts) {
        return Stream.of(texts).map(SamplePapers::squeeze).toList();
    }
}
