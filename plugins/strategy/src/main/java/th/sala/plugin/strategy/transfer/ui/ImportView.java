package th.sala.plugin.strategy.transfer.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import th.sala.api.ui.ImportScreen;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.transfer.PlanImport;

/** Brings a plan and its results in from one workbook. */
@Route("strategy/import")
@Menu(title = "strategy.import.menu", icon = "vaadin:upload-alt", order = 60)
@RolesAllowed(StrategyPermissions.IMPORT)
class ImportView extends ImportScreen {
    ImportView(PlanImport plan) {
        super(plan);
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy.import.menu"), null);
    }

    @Override
    protected String resultPath() {
        return "strategy";
    }
}
