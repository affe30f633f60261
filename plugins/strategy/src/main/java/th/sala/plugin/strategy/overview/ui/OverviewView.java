package th.sala.plugin.strategy.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import th.sala.api.people.People;
import th.sala.api.time.Quarter;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Panel;
import th.sala.api.ui.RowList;
import th.sala.api.ui.Screen;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.budget.ui.BudgetFigures;
import th.sala.plugin.strategy.overview.YearFigures;
import th.sala.plugin.strategy.overview.YearService;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.plan.UndertakingList;
import th.sala.plugin.strategy.plan.UndertakingRow;
import th.sala.plugin.strategy.plan.ui.UndertakingColumns;
import th.sala.plugin.strategy.ui.PlanWords;
import th.sala.plugin.strategy.ui.QuarterChoice;

/** How the year stands: bands, budget use, and all undertakings below them. */
@Route("strategy")
@Menu(title = "strategy.overview.title", icon = "vaadin:dashboard", order = 10)
@RolesAllowed(StrategyPermissions.READ)
class OverviewView extends Screen implements BeforeEnterObserver {
    private final YearService figures;
    private final QuarterChoice choice;
    private final RowList<UndertakingRow> list;
    private final boolean mayReport;
    private final boolean mayImport;
    private Quarter quarter;

    OverviewView(YearService figures, UndertakingList rows, PlanYears years, People people) {
        this.figures = figures;
        choice = new QuarterChoice(years, text("strategy.year"), text("strategy.quarter"));
        quarter = QuarterChoice.first(years);
        mayReport = people.may(StrategyPermissions.REPORT);
        mayImport = people.scope(StrategyPermissions.IMPORT).everywhere();
        list = UndertakingColumns.list(rows, years, people, () -> quarter)
                .heading(text("strategy.overview.all"))
                .whenEmpty("strategy.undertakings.empty", "strategy.undertakings.emptyHint");
        choice.keep(list);
        crumb(text("strategy.title"), null);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        quarter = choice.adopt(event.getLocation());
        heading(text("strategy.overview.heading", PlanWords.year(quarter.year())));
        context(text("strategy.cumulative", quarter.number(), PlanWords.span(quarter)));
        List<Component> acts = new ArrayList<>(choice.controls());
        if (mayReport) {
            acts.add(buttonLink(text("strategy.report.open"), QuarterChoice.address("strategy/report", quarter)));
        }
        actions(acts.toArray(Component[]::new));
        UndertakingColumns.show(list, quarter);
        show(figures.figures(quarter));
    }

    private void show(YearFigures year) {
        if (year.planned() == 0 && year.budget().isEmpty()) {
            content(empty());
            return;
        }
        var panels = new Div(bands(year), budget(year));
        panels.addClassName("sala-columns");
        content(panels, list);
    }

    private Panel bands(YearFigures year) {
        var title = text("strategy.overview.progress");
        if (year.reported() == 0) {
            return new Panel(title, new EmptyState(text("strategy.result.none"), text("strategy.overview.noneHint")));
        }
        return new Panel(title, BandFigures.of(year, quarter.number(), band -> list.filter("band", band)));
    }

    private Panel budget(YearFigures year) {
        var title = text("strategy.budget.use");
        if (year.budget().isEmpty()) {
            return new Panel(title, new EmptyState(text("strategy.budget.empty"), text("strategy.budget.emptyHint")));
        }
        return new Panel(title, BudgetFigures.of(year.budget(), id -> QuarterChoice.open("strategy/budget", quarter)));
    }

    private EmptyState empty() {
        var acts = new ArrayList<Component>();
        if (mayImport) {
            acts.add(primaryLink(text("strategy.import.title"), "strategy/import"));
        }
        return new EmptyState(
                        text("strategy.overview.empty", PlanWords.year(quarter.year())),
                        text(mayImport ? "strategy.overview.emptyHint" : "strategy.undertakings.emptyHint"),
                        acts.toArray(Component[]::new))
                .illustrated();
    }
}
