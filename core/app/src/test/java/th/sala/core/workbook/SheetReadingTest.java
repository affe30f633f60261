package th.sala.core.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.sala.api.work.Progress;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.Fault;
import th.sala.api.workbook.SheetRow;

/** Headings, sheets and rows of a workbook: what is passed over, and what is named as a fault. */
class SheetReadingTest {
    @TempDir
    private Path folder;

    private final TestPortal portal = new TestPortal();
    private final PlanImportSample plan = new PlanImportSample();

    @Test
    void empty_rows_between_and_after_are_passed_over() throws IOException {
        Path file = Books.plan(
                folder,
                book -> {
                    var style = book.createCellStyle();
                    for (int i = 10; i < 500; i++) {
                        book.getSheetAt(0).createRow(i).createCell(0).setCellStyle(style);
                    }
                },
                new Object[0],
                Books.SOUND,
                new Object[] {null, " ", null});
        assertThat(check(file).faults()).isEmpty();
        assertThat(rows(file)).extracting(SheetRow::number).containsExactly(3);
    }

    @Test
    void headings_may_stand_in_any_order_and_their_faults_are_named() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet(" โครงการ ");
            Books.row(
                    book, sheet, 0, "เริ่ม", "ชื่อ", "รหัส (จำเป็น)", "ปีงบประมาณ ", "ประเภท", "งบ", "ร้อยละ", "จำนวน");
            Books.row(book, sheet, 1, null, "ชื่อ", "P-01", 2567, "โครงการ", null, null, 3);
            assertThat(rows(Books.save(folder, book)).getFirst().count("count")).isEqualTo(3);
            Books.row(book, sheet, 0, "เริ่ม", "ชื่อ", "รหัส", "รหัส", "ประเภท", "งบ", "ร้อยละ", "จำนวนเงิน");
            assertThat(check(Books.save(folder, book)).faults())
                    .extracting(Fault::message)
                    .anyMatch(m -> m.contains("มีคอลัมน์ “รหัส” มากกว่าหนึ่ง"))
                    .anyMatch(m -> m.contains("ไม่รู้จักคอลัมน์ “จำนวนเงิน”"))
                    .anyMatch(m -> m.contains("ไม่พบคอลัมน์ “ปีงบประมาณ”"))
                    .anyMatch(m -> m.contains("ไม่พบคอลัมน์ “จำนวน”"))
                    .hasSize(4);
        }
    }

    @Test
    void sheets_that_are_missing_unknown_or_without_headings_are_named() throws IOException {
        try (var book = new XSSFWorkbook()) {
            Books.row(book, book.createSheet("โครงกาน"), 3, "x");
            book.createSheet("ว่าง");
            Books.row(book, book.createSheet("หน่วยงาน"), 3, "x");
            assertThat(check(Books.save(folder, book)).faults())
                    .extracting(Fault::message)
                    .anyMatch(m -> m.contains("ไม่พบแผ่นงาน “โครงการ”"))
                    .anyMatch(m -> m.contains("ไม่รู้จักแผ่นงาน “โครงกาน”"))
                    .anyMatch(m -> m.contains("ไม่มีหัวคอลัมน์"))
                    .hasSize(3);
        }
    }

    @Test
    void merged_cells_and_values_without_a_heading_are_refused() throws IOException {
        Path file = Books.plan(
                folder,
                book -> {
                    book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
                    book.getSheetAt(0).getRow(2).createCell(11).setCellValue("หลงมา");
                },
                Books.SOUND,
                Books.with(0, "P-02"));
        assertThat(check(file).faults())
                .extracting(Fault::message)
                .anyMatch(m -> m.contains("C2:C3"))
                .anyMatch(m -> m.contains("L3"))
                .hasSize(2);
    }

    @Test
    void doubles_are_found_across_rows_whatever_their_capitals() throws IOException {
        CheckedWorkbook checked = check(
                Books.plan(folder, Books.SOUND, Books.with(0, "P-02"), Books.with(0, "p-01"), Books.with(1, 2568)));
        assertThat(checked.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(4);
            assertThat(fault.message()).contains("ซ้ำกับแถวที่ 2");
        });
    }

    private CheckedWorkbook check(Path file) {
        return portal.workbooks.check(plan, "plan.xlsx", file, Locale.of("th"), Progress.UNWATCHED);
    }

    private List<SheetRow> rows(Path file) {
        return check(file).rows().of("undertaking");
    }
}
