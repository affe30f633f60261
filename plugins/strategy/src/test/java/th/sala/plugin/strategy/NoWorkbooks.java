package th.sala.plugin.strategy;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import th.sala.api.work.Progress;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.WorkbookImport;
import th.sala.api.workbook.Workbooks;

/** Stands in where a test brings rows in itself. */
final class NoWorkbooks implements Workbooks {
    @Override
    public void template(WorkbookImport of, Locale language, OutputStream to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CheckedWorkbook check(WorkbookImport of, String fileName, Path file, Locale language, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ImportSummary apply(WorkbookImport of, CheckedWorkbook workbook, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
