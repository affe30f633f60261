package th.sala.core.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static th.sala.core.report.paper.PrintedPaper.page;
import static th.sala.core.report.paper.PrintedPaper.print;
import static th.sala.core.report.paper.PrintedPaper.squeeze;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Heading;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.report.ReportContent;

class PaperPagesTest {
    private static final Pattern MARK = Pattern.compile("หัวข้อท้ายหน้า|หัวตาราง|กลุ่ม\\d|แถว\\d|ผล\\d|รวมทั้งสิ้น");

    @Test
    void the_head_of_a_table_stands_on_every_page_it_reaches() throws Exception {
        try (PDDocument pdf = print(new Heading(1, "1. โครงการ"), SampleReports.projects(60))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(squeeze(page(pdf, page))).contains("ผลการดำเนินงาน", "คำชี้แจง", "รอบ12เดือน");
            }
        }
    }

    @Test
    void every_page_says_whose_it_is_and_which() throws Exception {
        try (PDDocument pdf = print(SampleReports.quarter(40))) {
            int pages = pdf.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                assertThat(page(pdf, page))
                        .contains("หน้า " + page + " จาก " + pages)
                        .contains("สำนักงานรับรองมาตรฐานและประเมินคุณภาพการศึกษา")
                        .contains("รายงานผลการดำเนินงาน ไตรมาสที่ 2/2567");
            }
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("รายงานผลการดำเนินงาน ไตรมาสที่ 2/2567");
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
    void what_belongs_together_stands_on_one_page_wherever_the_page_ends() throws Exception {
        for (int lines = 0; lines < 34; lines++) {
            try (PDDocument pdf = print(headingAndTable(lines))) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    List<String> marks = MARK.matcher(page(pdf, page))
                            .results()
                            .map(r -> r.group())
                            .toList();
                    if (!marks.isEmpty()) {
                        String where = lines + " lines above, page " + page + ": " + marks;
                        assertThat(marks.getLast())
                                .as(where)
                                .doesNotStartWith("หัว")
                                .doesNotStartWith("กลุ่ม");
                        assertThat(marks).as(where).containsOnlyOnce("หัวตาราง");
                        int head = marks.indexOf("หัวตาราง");
                        assertThat(marks.get(head + 1))
                                .as(where)
                                .doesNotStartWith("ผล")
                                .doesNotStartWith("รวม");
                        assertThat(head).as(where).isEqualTo(marks.contains("หัวข้อท้ายหน้า") ? 1 : 0);
                    }
                }
            }
        }
    }

    @Test
    void what_is_taller_than_a_page_goes_on_over_the_next() throws Exception {
        var columns = List.of(new Column("", "หัวตาราง", 1, Align.LEFT), new Column("", "ข", 3, Align.LEFT));
        var tall = Row.of(Cell.of("แถว1"), Cell.of((SampleReports.LONG + " ").repeat(30)));
        var rest = new Row(Emphasis.NONE, List.of(Cell.span("", 2)));
        try (PDDocument pdf =
                print(new Heading(1, "หัวข้อท้ายหน้า"), new Table("", columns, List.of(tall, rest, tall)))) {
            assertThat(pdf.getNumberOfPages()).isBetween(5, 7);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(squeeze(page(pdf, page))).as("page %s", page).hasSizeGreaterThan(300);
            }
        }
    }

    @Test
    void lines_and_pages_are_filled_as_they_were_planned() throws Exception {
        var blocks = new ArrayList<>(SampleReports.quarter(40).blocks());
        var bold = new Row(Emphasis.GROUP, List.of(Cell.span(SampleReports.LONG, 2)));
        var column = new Column("", SampleReports.LONG, 1, Align.LEFT);
        blocks.add(new Heading(2, SampleReports.LONG));
        blocks.add(new Table(SampleReports.LONG, List.of(column, column), List.of(bold, bold)));
        var content = new ReportContent("รายงานทดสอบ", "", "หน่วยงาน", "test", blocks);
        var lines = new PaperLines(content.title(), content.subtitle(), content.blocks());
        var design = new PaperDesign(true, Palette.ofTheme(), content, lines);
        JasperPrint filled = JasperFillManager.fillReport(
                JasperCompileManager.compileReport(design.design()),
                design.parameters(),
                new JRMapCollectionDataSource(List.copyOf(lines.lines())));
        assertThat(lines.lines().getLast())
                .containsEntry(PaperLines.PAGE, filled.getPages().size() - 1);
        assertThat(filled.getPages().stream()
                        .flatMap(page -> page.getElements().stream())
                        .filter(JRPrintText.class::isInstance)
                        .map(JRPrintText.class::cast)
                        .filter(text -> !text.getFullText().isBlank()))
                .hasSizeGreaterThan(300)
                .allSatisfy(text -> assertThat((double) text.getTextHeight())
                        .as(text.getFullText())
                        .isCloseTo(LineBreaker.height(text.getFullText(), text.getFontSize()), within(0.01)));
    }

    /** Paragraphs, then a table of groups of items, each of two rows, and a total. */
    private static ReportBlock[] headingAndTable(int lines) {
        var blocks = new ArrayList<ReportBlock>();
        for (int i = 0; i < lines; i++) {
            blocks.add(new Paragraph("ย่อหน้า " + i));
        }
        var rows = new ArrayList<Row>();
        for (int group = 0; group < 3; group++) {
            rows.add(new Row(Emphasis.GROUP, List.of(Cell.span("กลุ่ม" + group, 3))));
            for (int i = 0; i < 6; i++) {
                var tall = Cell.of(i % 3 == 0 ? "ข้อความยาวหลายบรรทัด ".repeat(6) : "สั้น");
                rows.add(Row.of(Cell.of("แถว" + i), tall, Cell.of("ก")));
                rows.add(Row.of(Cell.span("", 2), Cell.of("ผล" + i)));
            }
        }
        rows.add(new Row(Emphasis.TOTAL, List.of(Cell.of("รวมทั้งสิ้น"), Cell.of("ข"), Cell.of("ค"))));
        blocks.add(new Heading(2, "หัวข้อท้ายหน้า"));
        var columns = List.of(
                new Column("", "หัวตาราง", 1, Align.LEFT),
                new Column("", "ข", 2, Align.LEFT),
                new Column("", "ค", 1, Align.LEFT));
        blocks.add(new Table("", columns, rows));
        return blocks.toArray(ReportBlock[]::new);
    }

    private static boolean isLandscape(PDPage page) {
        boolean wide = page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
        return wide != (page.getRotation() % 180 == 90);
    }
}
