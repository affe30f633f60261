package th.sala.plugin.strategy.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import th.sala.api.list.ListSource;
import th.sala.api.people.People;
import th.sala.api.time.Quarter;
import th.sala.api.ui.Panel;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;
import th.sala.api.ui.Screen;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.budget.BudgetLine;
import th.sala.plugin.strategy.budget.BudgetService;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.ui.PlanWords;
import th.sala.plugin.strategy.ui.QuarterChoice;

/** Budget of a year by category, and what was disbursed by the end of a quarter. */
@Route("strategy/budget")
@Menu(title = "strategy.budget.title", icon = "vaadin:coin-piles", order = 30)
@RolesAllowed(StrategyPermissions.READ)
class BudgetView extends Screen implements BeforeEnterObserver {
    private final BudgetService budget;
    private final QuarterChoice choice;
    private final boolean mayEdit;
    private Quarter quarter;

    BudgetView(BudgetService budget, PlanYears years, People people) {
        this.budget = budget;
        choice = new QuarterChoice(years, text("strategy.year"), text("strategy.quarter"));
        quarter = QuarterChoice.first(years);
        mayEdit = people.scope(StrategyPermissions.EDIT).everywhere();
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy.budget.title"), null);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        quarter = choice.adopt(event.getLocation());
        heading(text("strategy.budget.heading", PlanWords.year(quarter.year())));
        context(text("strategy.cumulative", quarter.number(), PlanWords.span(quarter)));
        List<Component> acts = new ArrayList<>(choice.controls());
        if (mayEdit) {
            acts.add(primaryLink(text("strategy.budget.add"), QuarterChoice.address("strategy/budget/new", quarter)));
        }
        actions(acts.toArray(Component[]::new));
        var lines = budget.lines(quarter);
        content();
        if (!lines.isEmpty()) {
            addContent(new Panel(text("strategy.budget.use"), BudgetFigures.of(lines, mayEdit ? this::open : null)));
        }
        addContent(list(lines));
    }

    private void open(String id) {
        QuarterChoice.open("strategy/budget/" + id + "/edit", quarter);
    }

    private String path(long id) {
        return QuarterChoice.address("strategy/budget/" + id + "/edit", quarter);
    }

    private RowList<BudgetLine> list(List<BudgetLine> lines) {
        var name = RowColumn.<BudgetLine>text("name", "strategy.budget.category", BudgetLine::name)
                .flexes()
                .onFirstLine()
                .notSortable();
        return new RowList<>(
                        "strategy.budget",
                        "strategy.budget.title",
                        ListSource.held(query -> lines),
                        List.of(
                                RowColumn.<BudgetLine>text("code", "strategy.budget.code", BudgetLine::code)
                                        .width(8)
                                        .onSecondLine()
                                        .notSortable(),
                                mayEdit ? name.link(line -> path(line.id())) : name,
                                RowColumn.<BudgetLine>money(
                                                "disbursed", "strategy.budget.disbursed", BudgetLine::disbursed)
                                        .notSortable(),
                                RowColumn.<BudgetLine>money("plan", "strategy.budget.plan", BudgetLine::plan)
                                        .notSortable(),
                                RowColumn.<BudgetLine>percent(
                                                "percent",
                                                "strategy.budget.percent",
                                                line -> line.percent().orElse(null))
                                        .onSecondLine()
                                        .notSortable()))
                .unit(text("strategy.budget.unit"))
                .whenEmpty("strategy.budget.empty", "strategy.budget.emptyHint");
    }
}
