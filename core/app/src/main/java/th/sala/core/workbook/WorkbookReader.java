package th.sala.core.workbook;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import th.sala.api.RuleBroken;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;
import th.sala.api.workbook.SheetSpec;

/** Streams a workbook: a window of rows of one sheet at a time, never the whole file. */
final class WorkbookReader {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbookReader.class);

    static {
        // Sheets of like rows shrink to less than POI's hundredth; what unpacks is counted by WorkbookGuard.
        ZipSecureFile.setMinInflateRatio(0.002);
    }

    private static final int MOST_ROWS = 100_000;
    private static final int WINDOW = 200;

    private final List<SheetSpec> sheets;
    private final Headings headings;
    private final FaultList faults;
    private final Progress progress;
    private final ReadRows rows = new ReadRows();

    WorkbookReader(List<SheetSpec> sheets, Headings headings, FaultList faults, Progress progress) {
        this.sheets = sheets;
        this.headings = headings;
        this.faults = faults;
        this.progress = progress;
    }

    /** @throws RuleBroken where the file cannot be read at all */
    ReadRows read(Path file) throws IOException {
        WorkbookGuard.check(file);
        try (Workbook workbook = StreamingReader.builder()
                .rowCacheSize(WINDOW)
                .setSharedStringsImplementationType(SharedStringsImplementationType.POI_READ_ONLY)
                .setReadSharedFormulas(false)
                .setReadStyles(true)
                .open(file.toFile())) {
            readSheets(workbook);
        } catch (RuleBroken | Cancelled meant) {
            throw meant;
        } catch (RuntimeException damaged) {
            // The libraries below answer a damaged file with exceptions of many kinds.
            LOG.info("A workbook could not be read", damaged);
            throw new RuleBroken("workbook.file.damaged");
        }
        return rows;
    }

    private void readSheets(Workbook workbook) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            SheetSpec spec = Headings.sheet(sheets, workbook.getSheetName(i));
            if (spec == null) {
                refuseUnknown(workbook, i);
            } else if (!found.add(spec.key())) {
                faults.addToSheet(i, workbook.getSheetName(i), "", "", "workbook.sheet.double", spec.name());
            } else {
                new SheetReader(spec, workbook.getSheetName(i), i, headings, faults)
                        .read(workbook.getSheetAt(i), this::take);
            }
        }
        for (SheetSpec spec : sheets) {
            if (spec.required() && !found.contains(spec.key())) {
                faults.addToFile("workbook.sheet.missing", spec.name());
            }
        }
        if (rows.count() == 0 && faults.isEmpty()) {
            faults.addToFile("workbook.file.noRows");
        }
    }

    /** A sheet with a mistyped name would be left out in silence; hidden ones hold the template's own lists. */
    private void refuseUnknown(Workbook workbook, int index) {
        if (!workbook.isSheetHidden(index)
                && !workbook.isSheetVeryHidden(index)
                && isUsed(workbook.getSheetAt(index))) {
            String known =
                    String.join(", ", sheets.stream().map(SheetSpec::name).toList());
            faults.addToSheet(
                    index,
                    workbook.getSheetName(index),
                    "",
                    "",
                    "workbook.sheet.unknown",
                    workbook.getSheetName(index),
                    known);
        }
    }

    private static boolean isUsed(Sheet sheet) {
        for (var row : sheet) {
            for (var cell : row) {
                if (CellReader.read(cell, Headings.ANYTHING).value() != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private void take(ReadRow row) {
        if (rows.count() == MOST_ROWS) {
            throw new RuleBroken("workbook.file.tooManyRows", MOST_ROWS);
        }
        rows.add(row);
        progress.at(rows.count(), 0);
    }
}
