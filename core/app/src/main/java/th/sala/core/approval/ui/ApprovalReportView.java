package th.sala.core.approval.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import th.sala.api.report.ReportValues;
import th.sala.api.time.Quarter;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.ReportScreen;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.ApprovalReport;

/** How long approvals take, on screen and with its files. */
@Route("approvals/statistics")
@RolesAllowed(ApprovalPermissions.READ)
class ApprovalReportView extends ReportScreen {
    private static final long serialVersionUID = 1L;

    ApprovalReportView(ApprovalReport report) {
        super(report);
        crumb(text("approval.title"), "approvals");
        crumb(text("approval.report.menu"), null);
    }

    @Override
    protected ReportValues initially() {
        Quarter now = Quarter.of(LocalDate.now(ThaiDates.ZONE));
        return ReportValues.of(ApprovalReport.YEAR, now.year().year(), ApprovalReport.QUARTER, now.number());
    }
}
