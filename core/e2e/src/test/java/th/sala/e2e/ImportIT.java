package th.sala.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The policy unit brings the quarter in from a workbook and takes the report out as files. */
class ImportIT {
    private static final Path SAMPLE = Folders.top().resolve("db/demo/q2-2567.xlsx");
    private static final String UNDERTAKINGS = "งาน";
    private static final String RESULTS = "ผลรายไตรมาส";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @TempDir
    private Path folder;

    @Test
    void faults_are_shown_by_sheet_row_and_column_and_the_right_file_ends_up_in_both_reports() throws IOException {
        Visitor policy = visitors.signedIn("staff.policy");
        policy.open("/strategy/import");
        Path template = policy.download(policy.link("ui.import.template"));
        assertThat(sheets(template)).contains(UNDERTAKINGS, RESULTS);

        send(policy, edited("faults.xlsx", workbook -> {
            cell(workbook, UNDERTAKINGS, 3, "ประเภท").setCellValue("กิจการ");
            cell(workbook, UNDERTAKINGS, 5, "รหัสหน่วยงาน").setCellValue("ไม่มี");
            cell(workbook, RESULTS, 4, "ร้อยละรอบ 12 เดือน").setCellValue("ห้าสิบ");
        }));
        policy.sees("ui.faults.found", "faults.xlsx", "3");
        seesFault(policy, UNDERTAKINGS, "3", "ประเภท");
        seesFault(policy, UNDERTAKINGS, "5", "รหัสหน่วยงาน");
        seesFault(policy, RESULTS, "4", "ร้อยละรอบ 12 เดือน");
        assertThat(policy.button("ui.import.apply").count()).isZero();

        send(policy, edited("right.xlsx", ImportIT::explainAnew));
        policy.button("ui.import.apply", "1").click();
        policy.sees("ui.import.done", "1");

        policy.open("/strategy/report?year=2567&quarter=2");
        policy.sees("แก้ไขคำอธิบายแล้ว");
        String paper = textOf(policy.download(policy.link("ui.report.pdf")));
        String workbook = cellsOf(policy.download(policy.link("ui.report.xlsx")));
        assertThat(ReportIT.FIGURES).allSatisfy(figure -> {
            assertThat(paper).containsPattern(ReportIT.figure(figure));
            assertThat(workbook).containsPattern(ReportIT.figure(figure));
        });
    }

    @Test
    void the_same_file_again_changes_nothing() {
        Visitor policy = visitors.signedIn("head.policy");
        policy.open("/strategy/import");
        send(policy, SAMPLE);
        // whatever the other journeys changed, a second time there is nothing left to do
        if (policy.button("ui.import.apply")
                .or(policy.text("ui.import.nothingNew"))
                .innerText()
                .contains("แถว")) {
            policy.button("ui.import.apply").click();
            policy.sees("ui.import.done");
            send(policy, SAMPLE);
        }
        policy.sees("ui.import.nothingNew");
    }

    private static void send(Visitor policy, Path workbook) {
        FileChooser files = policy.page()
                .waitForFileChooser(() -> policy.button("ui.upload.choose").click());
        files.setFiles(workbook);
    }

    private static void seesFault(Visitor policy, String sheet, String row, String column) {
        policy.sees(policy.page()
                .getByRole(
                        AriaRole.ROW,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^" + sheet + "\\s+" + row + "\\s+" + column + "\\s"))));
    }

    private Path edited(String name, Consumer<Workbook> edit) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream from = Files.newInputStream(SAMPLE);
                Workbook workbook = new XSSFWorkbook(from);
                OutputStream to = Files.newOutputStream(file)) {
            edit.accept(workbook);
            workbook.write(to);
        }
        return file;
    }

    private static void explainAnew(Workbook workbook) {
        IntStream.iterate(2, row -> row + 1)
                .mapToObj(row -> cell(workbook, RESULTS, row, "คำอธิบาย"))
                .filter(cell -> !cell.toString().isBlank())
                .findFirst()
                .orElseThrow()
                .setCellValue("แก้ไขคำอธิบายแล้ว");
    }

    /** @param row as Excel counts, the headings are row 1 */
    private static Cell cell(Workbook workbook, String sheetName, int row, String column) {
        Sheet sheet = workbook.getSheet(sheetName);
        for (Cell heading : sheet.getRow(0)) {
            if (heading.getStringCellValue().startsWith(column)) {
                return sheet.getRow(row - 1)
                        .getCell(heading.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalArgumentException("No column " + column + " in " + sheetName);
    }

    private static String sheets(Path file) throws IOException {
        try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            var names = new StringBuilder();
            workbook.forEach(sheet -> names.append(sheet.getSheetName()).append('\n'));
            return names.toString();
        }
    }

    private static String textOf(Path paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** As Excel shows them. */
    private static String cellsOf(Path file) throws IOException {
        var shown = new DataFormatter();
        var all = new StringBuilder();
        try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.forEach(sheet -> sheet.forEach(row ->
                    row.forEach(cell -> all.append(shown.formatCellValue(cell)).append('\n'))));
        }
        return all.toString();
    }
}
