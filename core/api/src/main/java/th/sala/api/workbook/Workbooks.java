package th.sala.api.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import th.sala.api.work.Progress;

/** Reads workbooks by their description. Checks the import's permission at every call. */
public interface Workbooks {
    /** Writes the empty template: one sheet per kind of row, headings with help, choices as drop-down lists. */
    void template(WorkbookImport of, Locale language, OutputStream to) throws IOException;

    /**
     * Reads and checks the file; writes nothing.
     *
     * @throws th.sala.api.RuleBroken where the file is no workbook, is too large or has too many rows (100,000)
     */
    CheckedWorkbook check(WorkbookImport of, String fileName, Path file, Locale language, Progress progress);

    /**
     * Writes everything in one transaction and notes it in the audit.
     *
     * @throws IllegalStateException where the workbook has faults
     */
    ImportSummary apply(WorkbookImport of, CheckedWorkbook workbook, Progress progress);
}
