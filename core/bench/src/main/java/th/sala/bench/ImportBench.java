package th.sala.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with 10,000 rows: from the upload to the preview, and from the confirmation to the end. */
final class ImportBench implements Measurement {
    private static final int ROWS = 10_000;
    private static final String PAGE = "/strategy/import";
    private static final String SHEET = "งาน";
    private static final int CODE = 1;
    private static final int NAME = 5;
    private static final double LONG_MILLIS = 300_000;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void measure(Site site, Figures figures) throws Exception {
        Portal portal = site.portal();
        Texts texts = new Texts(site.top());
        Path workbook = workbook(site.top());
        try (Browser browser = new Browser()) {
            Page page = browser.signedIn(portal, "head.policy");
            page.navigate(portal.url(PAGE));
            Locator file = page.locator("vaadin-upload input[type=file]");
            file.waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            long begin = System.nanoTime();
            file.setInputFiles(workbook);
            Locator apply =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(texts.of("ui.import.apply")));
            apply.waitFor(new Locator.WaitForOptions().setTimeout(LONG_MILLIS));
            long checked = System.nanoTime();
            apply.click();
            page.getByText(texts.of("ui.import.done"))
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(LONG_MILLIS));
            long done = System.nanoTime();
            add(figures, portal, "import, upload and check", "", (checked - begin) / 1e9);
            add(figures, portal, "import, write", "<= 20", (done - checked) / 1e9);
        }
    }

    private static void add(Figures figures, Portal portal, String name, String goal, double seconds) {
        figures.add(new Figure(name, seconds, "s", goal, PAGE, "10,000 rows in one workbook", portal.flags()));
    }

    /** The sample's own workbook with many more undertakings like its last one. */
    private static Path workbook(Path top) throws IOException {
        Path file = top.resolve("target/bench-10000.xlsx");
        try (InputStream in = Files.newInputStream(top.resolve("db/demo/q2-2567.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.getSheet(SHEET);
            Row last = sheet.getRow(sheet.getLastRowNum());
            for (int i = 1; i <= ROWS; i++) {
                Row row = sheet.createRow(last.getRowNum() + i);
                last.forEach(cell -> copy(cell, row.createCell(cell.getColumnIndex())));
                row.getCell(CODE).setCellValue("IMPORT-" + i);
                row.getCell(NAME).setCellValue("งานนำเข้าลำดับที่ " + i);
            }
            workbook.write(out);
        }
        return file;
    }

    private static void copy(Cell from, Cell to) {
        if (from.getCellType() == CellType.NUMERIC) {
            to.setCellValue(from.getNumericCellValue());
        } else if (from.getCellType() == CellType.STRING) {
            to.setCellValue(from.getStringCellValue());
        }
    }
}
