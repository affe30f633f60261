package th.sala.core.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import th.sala.api.RuleBroken;
import th.sala.api.people.NotAllowed;
import th.sala.api.time.FiscalYear;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.Fault;
import th.sala.api.workbook.SheetRow;

class WorkbookServiceTest {
    private static final Locale THAI = Locale.of("th");

    @TempDir
    private Path folder;

    private final TestPortal portal = new TestPortal();
    private final PlanImportSample plan = new PlanImportSample();

    @Test
    void the_template_filled_in_is_read_back() throws IOException {
        Path template = folder.resolve("template.xlsx");
        for (Locale language : List.of(THAI, Locale.ENGLISH)) {
            try (var to = Files.newOutputStream(template)) {
                portal.workbooks.template(plan, language, to);
            }
            assertThat(check(template).faults())
                    .extracting(Fault::message)
                    .singleElement()
                    .asString()
                    .contains("ไม่มีข้อมูล");
            try (var book = new XSSFWorkbook(Files.newInputStream(template))) {
                var sheet = book.getSheet("โครงการ");
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getDataValidations()).hasSize(1);
                assertThat(sheet.getRow(0)
                                .getCell(5)
                                .getCellComment()
                                .getString()
                                .getString())
                        .contains("หน่วยเป็นบาท");
                Books.row(book, sheet, 1, Books.SOUND);
                Path filled = Books.save(folder, book);
                assertThat(check(filled).faults()).isEmpty();
                assertThat(check(filled).rowCount()).isEqualTo(1);
            }
        }
    }

    @Test
    void cells_are_read_as_what_their_column_holds() throws IOException {
        SheetRow row = rows(Books.plan(folder, Books.SOUND)).getFirst();
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.text("code")).isEqualTo("P-01");
        assertThat(row.fiscalYear("year")).isEqualTo(new FiscalYear(2567));
        assertThat(row.count("count")).isEqualTo(3);
        assertThat(row.decimal("budget")).isEqualByComparingTo("1250.5");
        assertThat(row.decimal("percent")).isEqualByComparingTo("45.45");
        assertThat(row.date("start")).isEqualTo(LocalDate.of(2024, 3, 29));
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(0, 7, "code", "7"),
                Arguments.of(0, "  ก-๑\u200b ", "code", "ก-๑"),
                Arguments.of(1, "๒๕๖๗", "year", new FiscalYear(2567)),
                Arguments.of(1, "พ.ศ. 2567", "year", new FiscalYear(2567)),
                Arguments.of(2, "น\u0e4d\u0e49\u0e32ประปา", "name", "น้ำประปา"),
                Arguments.of(2, LocalDate.of(2024, 3, 29), "name", "29 มี.ค. 2567"),
                Arguments.of(3, "แผนงาน ", "kind", "แผนงาน"),
                Arguments.of(4, "๑,๒๓๔", "count", 1234),
                Arguments.of(4, 12.0, "count", 12),
                Arguments.of(5, "๔,๘๕๐,๐๐๐.๕๐", "budget", new BigDecimal("4850000.50")),
                Arguments.of(5, "=0.1+0.2", "budget", new BigDecimal("0.3")),
                Arguments.of(5, -5, "budget", new BigDecimal("-5")),
                Arguments.of(5, 1e9, "budget", new BigDecimal("1000000000")),
                Arguments.of(6, 150, "percent", new BigDecimal("150")),
                Arguments.of(6, "ร้อยละ ๔๕.๔๕", "percent", new BigDecimal("45.45")),
                Arguments.of(6, "45.45 %", "percent", new BigDecimal("45.45")),
                Arguments.of(7, "29/3/2567", "start", LocalDate.of(2024, 3, 29)),
                Arguments.of(7, "๒๙ มี.ค. ๖๗", "start", LocalDate.of(2024, 3, 29)),
                Arguments.of(7, LocalDate.of(2567, 3, 29), "start", LocalDate.of(2024, 3, 29)));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void what_people_type_is_understood(int column, Object typed, String key, Object value) throws IOException {
        CheckedWorkbook checked = check(Books.plan(folder, Books.with(column, typed)));
        assertThat(checked.faults()).isEmpty();
        ReadRow row = (ReadRow) checked.rows().of("undertaking").getFirst();
        assertThat(row.value(key)).isEqualTo(value);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(0, null, "A2", "ยังไม่ได้กรอก"),
                Arguments.of(0, " \u200b ", "A2", "ยังไม่ได้กรอก"),
                Arguments.of(0, "12345678901", "A2", "11 ตัวอักษร"),
                Arguments.of(1, 2024, "B2", "2567"),
                Arguments.of(1, 67, "B2", "ไม่ใช่ปีงบประมาณ"),
                Arguments.of(1, 2567.5, "B2", "ไม่ใช่ปีงบประมาณ"),
                Arguments.of(1, LocalDate.of(2024, 1, 1), "B2", "วันที่"),
                Arguments.of(3, "โปรเจกต์", "D2", "โครงการ, แผนงาน, รายการ"),
                Arguments.of(4, "สาม", "E2", "ไม่ใช่ตัวเลข"),
                Arguments.of(4, -1, "E2", "ติดลบ"),
                Arguments.of(4, 1.5, "E2", "จำนวนเต็ม"),
                Arguments.of(4, 3e9, "E2", "ใหญ่เกินไป"),
                Arguments.of(5, "=1/3", "F2", "ทศนิยมเกิน 6"),
                Arguments.of(5, "=1/0", "F2", "สูตร"),
                Arguments.of(5, "1,23", "F2", "ไม่ใช่ตัวเลข"),
                Arguments.of(5, 1e13, "F2", "ใหญ่เกินไป"),
                Arguments.of(5, LocalDate.of(2024, 1, 1), "F2", "วันที่"),
                Arguments.of(5, true, "F2", "ไม่ใช่ตัวเลข"),
                Arguments.of(6, -0.01, "G2", "ติดลบ"),
                Arguments.of(6, "-5%", "G2", "ติดลบ"),
                Arguments.of(6, 1.23456, "G2", "ทศนิยมเกิน 4"),
                Arguments.of(7, "29/2/2566", "H2", "ไม่ใช่วันที่"),
                Arguments.of(7, 45000, "H2", "ไม่ใช่วันที่"),
                Arguments.of(7, LocalDate.of(2300, 1, 1), "H2", "ไม่ใช่วันที่"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_be_taken_is_named_by_cell_and_reason(int column, Object typed, String cell, String reason)
            throws IOException {
        CheckedWorkbook checked = check(Books.plan(folder, Books.with(column, typed)));
        assertThat(checked.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.sheet()).isEqualTo("โครงการ");
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.cell()).isEqualTo(cell);
            assertThat(fault.column())
                    .isEqualTo(PlanImportSample.COLUMNS.get(column).title());
            assertThat(fault.message()).contains(reason);
        });
        assertThat(checked.summary()).isNull();
        assertThat(checked.rows().of("undertaking")).isEmpty();
    }

    @Test
    void a_percent_cell_counts_as_the_person_sees_it() throws IOException {
        Path file = Books.plan(
                folder,
                book -> {
                    var cell = book.getSheetAt(0).getRow(1).getCell(6);
                    var style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat("0.00%"));
                    cell.setCellStyle(style);
                    cell.setCellValue(0.4545);
                },
                Books.SOUND);
        assertThat(rows(file).getFirst().decimal("percent")).isEqualByComparingTo("45.45");
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
    void faults_between_rows_come_beside_those_in_cells() throws IOException {
        Path file = Books.plan(
                folder,
                book -> {
                    var sheet = book.createSheet("หน่วยงาน");
                    Books.row(book, sheet, 0, "รหัส", "โครงการ");
                    Books.row(book, sheet, 1, "u1", "P-01");
                    Books.row(book, sheet, 2, "u2", "P-99");
                },
                Books.with(4, "สาม"));
        assertThat(check(file).faults()).extracting(Fault::cell).containsExactly("E2", "B3");
        assertThat(plan.calls).containsExactly("check");
    }

    @Test
    void a_thousand_faults_are_listed_and_all_are_counted() throws IOException {
        Object[][] rows = new Object[3_000][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Books.with(0, "P-" + i);
            rows[i][4] = "x";
        }
        CheckedWorkbook checked = check(Books.plan(folder, rows));
        assertThat(checked.faultCount()).isEqualTo(3_000);
        assertThat(checked.faults()).hasSize(1_000);
        assertThat(checked.faults().getFirst().row()).isEqualTo(2);
        assertThat(checked.faults().getLast().row()).isEqualTo(1_001);
    }

    @Test
    void nothing_is_written_before_the_person_says_so() throws IOException {
        CheckedWorkbook checked = check(Books.plan(folder, Books.SOUND));
        assertThat(portal.log).containsExactly("read", "commit");
        assertThat(checked.summary()).isNotNull();
        portal.log.clear();
        assertThat(portal.workbooks.apply(plan, checked, Progress.UNWATCHED).changes())
                .isEqualTo(1);
        assertThat(portal.log).containsExactly("begin", "sample/import/sample.plan workbook.imported", "commit");
    }

    @Test
    void all_is_rolled_back_when_writing_fails_or_the_data_changed_meanwhile() throws IOException {
        CheckedWorkbook checked = check(Books.plan(folder, Books.SOUND));
        portal.log.clear();
        plan.fails = true;
        assertThatThrownBy(() -> portal.workbooks.apply(plan, checked, Progress.UNWATCHED))
                .isInstanceOf(IllegalStateException.class);
        plan.refuses = true;
        assertThatThrownBy(() -> portal.workbooks.apply(plan, checked, Progress.UNWATCHED))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("workbook.changedMeanwhile");
        assertThat(portal.log).containsExactly("begin", "rollback", "begin", "rollback");
    }

    @Test
    void a_workbook_with_faults_is_never_written() throws IOException {
        CheckedWorkbook checked = check(Books.plan(folder, Books.with(4, "x")));
        assertThatThrownBy(() -> portal.workbooks.apply(plan, checked, Progress.UNWATCHED))
                .isInstanceOf(IllegalStateException.class);
        assertThat(plan.calls).doesNotContain("apply");
    }

    @Test
    void nobody_imports_without_the_permission() throws IOException {
        CheckedWorkbook checked = check(Books.plan(folder, Books.SOUND));
        portal.permissions.clear();
        Path file = Books.plan(folder, Books.SOUND);
        assertThatThrownBy(() -> check(file)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> portal.workbooks.apply(plan, checked, Progress.UNWATCHED))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> portal.workbooks.template(plan, THAI, OutputStream.nullOutputStream()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void reading_stops_when_the_person_cancels() throws IOException {
        Path file = Books.plan(folder, Books.SOUND, Books.with(0, "P-02"), Books.with(0, "P-03"));
        assertThatThrownBy(() -> portal.workbooks.check(plan, "plan.xlsx", file, THAI, (done, total) -> {
                    if (done == 2) {
                        throw new Cancelled();
                    }
                }))
                .isInstanceOf(Cancelled.class);
    }

    private CheckedWorkbook check(Path file) {
        return portal.workbooks.check(plan, "plan.xlsx", file, THAI, Progress.UNWATCHED);
    }

    private List<SheetRow> rows(Path file) {
        return check(file).rows().of("undertaking");
    }
}
