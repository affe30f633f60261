package th.sala.core.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.core.report.paper.PrintedPaper.page;
import static th.sala.core.report.paper.PrintedPaper.print;
import static th.sala.core.report.paper.PrintedPaper.squeeze;
import static th.sala.core.report.paper.PrintedPaper.text;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

class PdfPaperTest {
    @Test
    void hard_thai_comes_back_letter_by_letter() throws Exception {
        try (PDDocument pdf = print(SampleReports.quarter(12))) {
            String text = text(pdf);
            assertThat(squeeze(text)).contains(squeeze(SampleReports.HARD)).contains(squeeze(SampleReports.LONG));
            for (String word : SampleReports.HARD.split(" ")) {
                assertThat(text).contains(word);
            }
            assertThat(text).contains("80.3213", "364.8576", "22.01", "=งบตามแผนยุทธศาสตร์");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ร้อยละ", "ไตรมาส", "สมศ.", "คิดเป็น", "งบประมาณ", "เป้าหมาย", "ผู้ประเมิน", "ดำเนินงาน"})
    void no_line_of_a_narrow_column_ends_within(String word) throws Exception {
        String sentence =
                "กองทุน สมศ. ไตรมาสที่ 2 คิดเป็นร้อยละ 33.98 ของงบประมาณและเป้าหมายการดำเนินงานของผู้ประเมิน ";
        var columns = new ArrayList<Column>();
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < 5; i++) {
            columns.add(new Column("", "ก", 3 + i, Align.LEFT));
            cells.add(Cell.of(sentence.repeat(5)));
        }
        try (PDDocument pdf = print(new Table("", columns, List.of(Row.of(cells.toArray(Cell[]::new)))))) {
            assertThat(text(pdf).split(Pattern.quote(word), -1)).hasSize(5 * 5 + 1);
        }
    }

    @Test
    void every_glyph_has_its_characters_also_for_readers_that_see_only_glyphs() throws Exception {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var logger = (Logger) LoggerFactory.getLogger("org.apache.pdfbox");
        logger.addAppender(heard);
        try (PDDocument pdf = print(new Paragraph(SampleReports.HARD), new Heading(1, SampleReports.HARD))) {
            text(pdf);
        } finally {
            logger.detachAppender(heard);
        }
        assertThat(heard.list).isEmpty();
    }

    @Test
    void nothing_in_a_cell_is_cut_however_long_it_is() throws Exception {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 5; i++) {
            rows.add(Row.of(Cell.of("แถว" + i), Cell.of((SampleReports.LONG + " จบ" + i + " ").repeat(12))));
        }
        var columns = List.of(new Column("", "ที่", 1, Align.LEFT), new Column("", "คำชี้แจง", 3, Align.LEFT));
        try (PDDocument pdf = print(new Table("ตาราง", columns, rows))) {
            String text = squeeze(text(pdf));
            for (int i = 0; i < 5; i++) {
                assertThat(text.split("จบ" + i, -1)).hasSize(13);
            }
        }
    }

    @Test
    void the_words_of_a_table_head_are_never_broken() throws Exception {
        try (PDDocument pdf = print(SampleReports.bands())) {
            String text = page(pdf, 1);
            for (String word : List.of("โครงการ", "แผนงาน", "รายการ")) {
                assertThat(text.split(word, -1)).hasSizeGreaterThanOrEqualTo(6);
            }
        }
    }

    @Test
    void odd_contents_still_make_a_paper() throws Exception {
        var empty = new Table("ตารางว่าง", List.of(new Column("", "ชื่อ", 1, Align.LEFT)), List.of());
        Stream<ReportBlock[]> contents = Stream.of(
                blocks(),
                blocks(new PageBreak()),
                blocks(new Heading(1, "หัวข้อ")),
                blocks(new Heading(1, "ก"), new PageBreak(), new PageBreak(), new Heading(2, "ข")),
                blocks(empty, empty),
                blocks(new Heading(3, "ค"), new Heading(1, "ง"), empty, new PageBreak()),
                blocks(new Paragraph("")),
                blocks(new Paragraph("$F{x} ${y} <b>&amp; \" \\ \u0007 😀")));
        for (ReportBlock[] content : contents.toList()) {
            try (PDDocument pdf = print(content)) {
                assertThat(page(pdf, 1)).contains("รายงานทดสอบ");
            }
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

    private static ReportBlock[] blocks(ReportBlock... blocks) {
        return blocks;
    }
}
