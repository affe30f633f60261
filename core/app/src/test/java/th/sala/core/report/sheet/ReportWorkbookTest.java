package th.sala.core.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.report.ReportBlock.Heading;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportContent;
import th.sala.api.report.Reports.ListColumn;
import th.sala.api.work.Progress;
import th.sala.core.TestTexts;
import th.sala.core.report.paper.PaperWords;
import th.sala.core.report.paper.SampleReports;

class ReportWorkbookTest {
    private static final Locale THAI = Locale.of("th");

    @Test
    void every_section_is_a_sheet_and_numbers_are_numbers() throws Exception {
        try (XSSFWorkbook book = book()) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetName(1)).isEqualTo("2. ผลการเบิกจ่ายงบประมาณ");
            Cell total = find(book.getSheetAt(1), "รวม");
            Cell used = total.getRow().getCell(1);
            assertThat(used.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(used.getNumericCellValue()).isEqualTo(80.3213);
            assertThat(new DataFormatter(Locale.ENGLISH).formatCellValue(used)).isEqualTo("80.3213");
            assertThat(total.getRow().getCell(3).getNumericCellValue()).isEqualTo(22.01);
        }
    }

    @Test
    void what_stands_before_the_first_heading_is_on_its_sheet() throws Exception {
        var content = new ReportContent(
                "รายงาน",
                "",
                "หน่วยงาน",
                "test",
                List.of(new Paragraph("คำนำ"), new Heading(1, "ส่วนหนึ่ง"), new Heading(1, "ส่วนสอง")));
        try (XSSFWorkbook book = book(content)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(find(book.getSheet("ส่วนหนึ่ง"), "คำนำ").getRowIndex())
                    .isLessThan(find(book.getSheet("ส่วนหนึ่ง"), "ส่วนหนึ่ง").getRowIndex());
        }
    }

    @Test
    void text_never_becomes_a_formula() throws Exception {
        try (XSSFWorkbook book = book()) {
            Cell cell = find(book.getSheetAt(1), "=งบตามแผนยุทธศาสตร์");
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            for (var sheet : book) {
                for (var row : sheet) {
                    assertThat(row).allSatisfy(c -> assertThat(c.getCellType()).isNotEqualTo(CellType.FORMULA));
                }
            }
        }
    }

    @Test
    void spans_are_merged_heads_repeat_and_the_chart_is_the_spreadsheets_own() throws Exception {
        try (XSSFWorkbook book = book()) {
            XSSFSheet plan = book.getSheetAt(0);
            Cell group = find(plan, "ผลผลิตที่ 2 การประเมินคุณภาพภายนอกสถานศึกษา");
            assertThat(plan.getMergedRegions())
                    .anyMatch(region -> region.isInRange(group) && region.getLastColumn() == 15);
            assertThat(plan.getRepeatingRows().getFirstRow()).isGreaterThan(3);
            assertThat(book.getSheetAt(1).getDrawingPatriarch().getCharts()).hasSize(1);
            assertThat(plan.getMergedRegions()).doesNotHaveDuplicates();
        }
    }

    @Test
    void names_of_sheets_are_what_excel_takes() {
        var names = new SheetNames();
        assertThat(names.of("ก/ข:ค*?[]")).doesNotContain("/", ":", "*", "?", "[", "]");
        String longName = names.of("โครงการพัฒนาสมรรถนะและเตรียมความพร้อมด้านดิจิทัล");
        assertThat(longName.length()).isLessThanOrEqualTo(31);
        assertThat(names.of("โครงการพัฒนาสมรรถนะและเตรียมความพร้อมด้านดิจิทัล"))
                .isNotEqualTo(longName)
                .hasSizeLessThanOrEqualTo(31);
        assertThat(names.of("")).isNotBlank();
        assertThat(names.of("'quoted'")).doesNotStartWith("'");
    }

    @Test
    void a_list_keeps_dates_and_numbers_real() throws Exception {
        var columns = List.of(
                new ListColumn<Integer>("ชื่อ", n -> n % 2 == 0 ? "=1+" + n : "โครงการที่ " + n),
                new ListColumn<Integer>("จำนวน", n -> n),
                new ListColumn<Integer>("งบ", n -> new BigDecimal("1234.50")),
                new ListColumn<Integer>("วันที่", n -> LocalDate.of(2026, 11, 20)),
                new ListColumn<Integer>("เวลา", n -> Instant.parse("2026-11-20T02:40:00Z")),
                new ListColumn<Integer>("ว่าง", n -> null));
        var to = new ByteArrayOutputStream();
        try (var list = new ListWorkbook<>("รายการ", columns)) {
            assertThat(list.fill(numbers(2_500), new ListQuery(List.of(), List.of(), 0, 80), Progress.UNWATCHED))
                    .isEqualTo(2_500);
            list.write(to);
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2_500);
            var row = sheet.getRow(2);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("โครงการที่ 1");
            assertThat(sheet.getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(1234.5);
            assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 11, 20, 0, 0));
            assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("[$-107041E]d mmm yyyy");
            assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 11, 20, 9, 40));
            assertThat(row.getCell(5).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    private static ListSource<Integer> numbers(int count) {
        return new ListSource<>() {
            @Override
            public List<Integer> rows(ListQuery query) {
                return IntStream.range(query.offset(), Math.min(count, query.offset() + query.limit()))
                        .boxed()
                        .toList();
            }

            @Override
            public int count(ListQuery query) {
                return count;
            }
        };
    }

    private static XSSFWorkbook book() throws Exception {
        return book(SampleReports.quarter(12));
    }

    private static XSSFWorkbook book(ReportContent content) throws Exception {
        var to = new ByteArrayOutputStream();
        new ReportWorkbook().write(content, new PaperWords(new TestTexts(), THAI), to);
        return new XSSFWorkbook(new ByteArrayInputStream(to.toByteArray()));
    }

    private static Cell find(XSSFSheet sheet, String text) {
        for (var row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text)) {
                    return cell;
                }
            }
        }
        throw new AssertionError("No cell says " + text);
    }
}
