package th.sala.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Heading;
import th.sala.api.report.ReportBlock.PageBreak;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.report.ReportContent;
import th.sala.api.text.ThaiText;
import th.sala.core.TestTexts;

class PdfPaperTest {
    private static final Locale THAI = Locale.of("th");
    private final PdfPaper paper = new PdfPaper();

    @BeforeAll
    static void hush() {
        // Shaped marks have no code of their own; what is read is the actual text beside them.
        ((Logger) LoggerFactory.getLogger("org.apache.pdfbox")).setLevel(Level.ERROR);
    }

    @Test
    void hard_thai_comes_back_letter_by_letter() throws Exception {
        try (PDDocument pdf = print(SampleReports.quarter(12))) {
            String text = text(pdf, 1, pdf.getNumberOfPages());
            assertThat(squeeze(text)).contains(squeeze(SampleReports.HARD)).contains(squeeze(SampleReports.LONG));
            for (String word : SampleReports.HARD.split(" ")) {
                assertThat(text).contains(word);
            }
            assertThat(text).contains("80.3213", "364.8576", "22.01", "=งบตามแผนยุทธศาสตร์");
        }
    }

    @Test
    void lines_end_only_where_a_word_ends() throws Exception {
        try (PDDocument pdf = print(content(new Paragraph(SampleReports.LONG + " " + SampleReports.LONG)))) {
            String source = SampleReports.LONG + " " + SampleReports.LONG;
            var ends = new ArrayList<Integer>();
            BreakIterator lines = BreakIterator.getLineInstance(THAI);
            lines.setText(source);
            for (int end = lines.first(); end != BreakIterator.DONE; end = lines.next()) {
                ends.add(squeeze(source.substring(0, end)).length());
            }
            String printed = text(pdf, 1, 1);
            int start = printed.indexOf(SampleReports.LONG.substring(0, 12));
            int reached = 0;
            for (String line : printed.substring(start).lines().toList()) {
                reached += squeeze(line).length();
                if (reached < squeeze(source).length()) {
                    assertThat(ends).as("line ends after: %s", line).contains(reached);
                }
            }
            assertThat(reached).isGreaterThan(squeeze(source).length() - 1);
        }
    }

    @Test
    void the_head_of_a_table_stands_on_every_page_it_reaches() throws Exception {
        try (PDDocument pdf = print(content(new Heading(1, "1. โครงการ"), SampleReports.projects(60)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page, page)).contains("ผลการดำเนินงาน", "คำชี้แจง", "รอบ 12 เดือน");
            }
        }
    }

    @Test
    void every_page_says_whose_it_is_and_which() throws Exception {
        try (PDDocument pdf = print(SampleReports.quarter(40))) {
            int pages = pdf.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                assertThat(text(pdf, page, page))
                        .contains("หน้า " + page + " จาก " + pages)
                        .contains("สำนักงานรับรองมาตรฐานและประเมินคุณภาพการศึกษา")
                        .contains("รายงานผลการดำเนินงาน ไตรมาสที่ 2/2567");
            }
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("รายงานผลการดำเนินงาน ไตรมาสที่ 2/2567");
        }
    }

    @Test
    void nothing_in_a_cell_is_cut_however_long_it_is() throws Exception {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 5; i++) {
            rows.add(Row.of(Cell.of("แถว" + i), Cell.of((SampleReports.LONG + " จบ" + i + " ").repeat(12))));
        }
        var columns = List.of(new Column("", "ที่", 1, Align.LEFT), new Column("", "คำชี้แจง", 3, Align.LEFT));
        try (PDDocument pdf = print(content(new Table("ตาราง", columns, rows)))) {
            String text = squeeze(text(pdf, 1, pdf.getNumberOfPages()));
            for (int i = 0; i < 5; i++) {
                assertThat(text.split("จบ" + i, -1)).hasSize(13);
            }
        }
    }

    @Test
    void a_wide_table_turns_its_section_and_no_other() throws Exception {
        try (PDDocument pdf = print(SampleReports.quarter(5))) {
            assertThat(isLandscape(pdf.getPage(0))).isTrue();
            assertThat(isLandscape(pdf.getPage(pdf.getNumberOfPages() - 1))).isFalse();
        }
    }

    @Test
    void the_words_of_a_table_head_are_never_broken() throws Exception {
        try (PDDocument pdf = print(content(SampleReports.bands()))) {
            String text = text(pdf, 1, 1);
            for (String word : List.of("โครงการ", "แผนงาน", "รายการ")) {
                assertThat(text.split(word, -1)).hasSizeGreaterThanOrEqualTo(6);
            }
        }
    }

    @Test
    void a_heading_is_never_left_alone_at_the_foot_of_a_page() throws Exception {
        for (int lines = 20; lines < 32; lines++) {
            var blocks = new ArrayList<ReportBlock>();
            for (int i = 0; i < lines; i++) {
                blocks.add(new Paragraph("ย่อหน้า " + i));
            }
            blocks.add(new Heading(2, "หัวข้อท้ายหน้า"));
            blocks.add(SampleReports.budget());
            try (PDDocument pdf = print(content(blocks.toArray(ReportBlock[]::new)))) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    String text = text(pdf, page, page);
                    assertThat(text.contains("หัวข้อท้ายหน้า")).isEqualTo(text.contains("หมวดงบประมาณ"));
                }
            }
        }
    }

    @Test
    void odd_contents_still_make_a_paper() throws Exception {
        var empty = new Table("ตารางว่าง", List.of(new Column("", "ชื่อ", 1, Align.LEFT)), List.of());
        for (ReportContent content : List.of(
                content(),
                content(new PageBreak()),
                content(new Heading(1, "หัวข้อ")),
                content(new Heading(1, "ก"), new PageBreak(), new PageBreak(), new Heading(2, "ข")),
                content(empty, empty),
                content(new Heading(3, "ค"), new Heading(1, "ง"), empty, new PageBreak()),
                content(new Paragraph("$F{x} ${y} <b>&amp; \" \\ \u0007 😀")))) {
            try (PDDocument pdf = print(content)) {
                assertThat(text(pdf, 1, 1)).contains("รายงานทดสอบ");
            }
        }
    }

    @Test
    void names_held_together_print_as_if_nothing_stood_between() throws Exception {
        var name = ThaiText.together("ผู้ประเมินรุ่นที่ 2 ระยะที่ 1");
        var held = ThaiText.unbroken("คณะกรรมการประเมินผลการดำเนินงานและบริหารความเสี่ยง");
        try (PDDocument pdf = print(content(new Paragraph((held + " ").repeat(5)), new Paragraph(name)))) {
            assertThat(text(pdf, 1, 1)
                            .replace("\u2060", "")
                            .split("คณะกรรมการประเมินผลการดำเนินงานและบริหารความเสี่ยง", -1))
                    .hasSize(6);
            assertThat(text(pdf, 1, 1).replace("\u2060", "").replace('\u00a0', ' '))
                    .contains("ผู้ประเมินรุ่นที่ 2 ระยะที่ 1");
        }
    }

    @Test
    void only_the_portals_font_is_used_and_it_is_embedded() throws Exception {
        try (PDDocument pdf = print(SampleReports.quarter(12))) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.getName()).contains("Sarabun");
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
        }
    }

    private static boolean isLandscape(PDPage page) {
        boolean wide = page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
        return wide != (page.getRotation() % 180 == 90);
    }

    private PDDocument print(ReportContent content) throws Exception {
        var to = new ByteArrayOutputStream();
        paper.write(content, new PaperWords(new TestTexts(), THAI), to);
        return Loader.loadPDF(to.toByteArray());
    }

    private static ReportContent content(ReportBlock... blocks) {
        return new ReportContent("รายงานทดสอบ", "", "หน่วยงาน", "test", List.of(blocks));
    }

    private static String text(PDDocument pdf, int from, int to) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(false);
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFC);
    }

    private static String squeeze(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
