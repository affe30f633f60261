package th.sala.core.ui;

import java.util.List;
import th.sala.api.ui.ImportScreen;
import th.sala.api.work.Progress;
import th.sala.api.workbook.Faults;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.SheetSpec;
import th.sala.api.workbook.WorkbookImport;
import th.sala.api.workbook.WorkbookRows;

/** An import of nothing in particular. */
final class BookImport implements WorkbookImport {
    @Override
    public String id() {
        return "library.books";
    }

    @Override
    public String title() {
        return "ui.list.all";
    }

    @Override
    public String permission() {
        return "library.import";
    }

    @Override
    public List<SheetSpec> sheets() {
        return List.of();
    }

    @Override
    public void check(WorkbookRows rows, Faults faults, Progress progress) {}

    @Override
    public ImportSummary preview(WorkbookRows rows, Progress progress) {
        return new ImportSummary(List.of());
    }

    @Override
    public ImportSummary apply(WorkbookRows rows, Progress progress) {
        return new ImportSummary(List.of());
    }

    /** The page of it. */
    static final class Page extends ImportScreen {
        private static final long serialVersionUID = 1L;

        Page() {
            super(new BookImport());
        }

        @Override
        protected String resultPath() {
            return "list";
        }
    }
}
