package th.sala.api.ui;

import th.sala.api.workbook.WorkbookImport;

/** A page that imports a workbook: template, upload, check with progress, preview or faults, then all or nothing. */
public abstract class ImportScreen extends Screen {
    protected ImportScreen(WorkbookImport workbookImport) {
        heading(text(workbookImport.title()));
    }

    /** Where the imported rows can be seen, an address inside the portal. */
    protected abstract String resultPath();
}
