package th.sala.plugin.strategy.transfer.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import th.sala.api.people.People;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.ImportScreen;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.transfer.PlanImport;

/** Brings a plan and its results in from one workbook. */
@Route("strategy/import")
@Menu(title = "strategy.import.menu", icon = "vaadin:upload-alt", order = 60)
@RolesAllowed(StrategyPermissions.IMPORT)
class ImportView extends ImportScreen {
    ImportView(PlanImport plan, People people) {
        super(plan);
        if (!people.scope(StrategyPermissions.IMPORT).everywhere()) {
            context("");
            content(new EmptyState(text("strategy.import.wholeAgency"), text("strategy.import.wholeAgencyHint")));
        }
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy.import.menu"), null);
    }

    @Override
    protected String resultPath() {
        return "strategy";
    }
}
