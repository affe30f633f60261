package th.sala.core.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import th.sala.api.time.FiscalYear;
import th.sala.api.work.Progress;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.SheetRow;

/** What a cell holds is understood as its column says, or refused by its address and in words. */
class CellReadingTest {
    @TempDir
    private Path folder;

    private final TestPortal portal = new TestPortal();
    private final PlanImportSample plan = new PlanImportSample();

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
                Arguments.of(6, "99,999.9999", "percent", new BigDecimal("99999.9999")),
                Arguments.of(7, LocalDate.of(2567, 2, 28), "start", LocalDate.of(2024, 2, 28)),
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
                Arguments.of(6, 100_000, "G2", "ร้อยละเกิน 99,999.9999"),
                Arguments.of(7, LocalDate.of(2568, 2, 29), "H2", "“29/2/2568” ไม่ใช่วันที่"),
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

    private CheckedWorkbook check(Path file) {
        return portal.workbooks.check(plan, "plan.xlsx", file, Locale.of("th"), Progress.UNWATCHED);
    }

    private List<SheetRow> rows(Path file) {
        return check(file).rows().of("undertaking");
    }
}
