package th.sala.api.ui;

import th.sala.api.report.Report;
import th.sala.api.report.ReportValues;

/** A page that shows a report: its parameters as controls (kept in the address), its content, PDF and Excel. */
public abstract class ReportScreen extends Screen {
    protected ReportScreen(Report report) {
        heading(text(report.title()));
    }

    /** What is chosen where the address says nothing. */
    protected abstract ReportValues initially();
}
