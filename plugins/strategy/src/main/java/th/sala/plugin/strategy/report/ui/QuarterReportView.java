package th.sala.plugin.strategy.report.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import th.sala.api.report.ReportValues;
import th.sala.api.ui.ReportScreen;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.report.QuarterReport;
import th.sala.plugin.strategy.ui.QuarterChoice;

/** The quarterly report on screen, with its files. */
@Route("strategy/report")
@Menu(title = "strategy.report.menu", icon = "vaadin:file-text-o", order = 50)
@RolesAllowed(StrategyPermissions.REPORT)
class QuarterReportView extends ReportScreen {
    private final PlanYears years;

    QuarterReportView(QuarterReport report, PlanYears years) {
        super(report);
        this.years = years;
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy.report.menu"), null);
    }

    @Override
    protected ReportValues initially() {
        var quarter = QuarterChoice.first(years);
        return ReportValues.of(QuarterReport.YEAR, quarter.year().year(), QuarterReport.QUARTER, quarter.number());
    }
}
