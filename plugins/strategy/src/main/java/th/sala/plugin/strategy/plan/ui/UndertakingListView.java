package th.sala.plugin.strategy.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import th.sala.api.people.People;
import th.sala.api.time.Quarter;
import th.sala.api.ui.RowList;
import th.sala.api.ui.Screen;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.plan.UndertakingList;
import th.sala.plugin.strategy.plan.UndertakingRow;
import th.sala.plugin.strategy.ui.PlanWords;
import th.sala.plugin.strategy.ui.QuarterChoice;

/** All undertakings of a year, to look up and to compare. */
@Route("strategy/undertakings")
@Menu(title = "strategy.undertakings.title", icon = "vaadin:tasks", order = 20)
@RolesAllowed(StrategyPermissions.READ)
class UndertakingListView extends Screen implements BeforeEnterObserver {
    private final QuarterChoice choice;
    private final RowList<UndertakingRow> list;
    private final boolean mayAdd;
    private Quarter quarter;

    UndertakingListView(UndertakingList rows, PlanYears years, People people) {
        choice = new QuarterChoice(years, text("strategy.year"), text("strategy.quarter"));
        quarter = QuarterChoice.first(years);
        list = UndertakingColumns.list(rows, years, people, () -> quarter)
                .whenEmpty("strategy.undertakings.empty", "strategy.undertakings.emptyHint");
        mayAdd = people.may(StrategyPermissions.EDIT);
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy.undertakings.title"), null);
        choice.keep(list);
        content(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        quarter = choice.adopt(event.getLocation());
        heading(text("strategy.undertakings.heading", PlanWords.year(quarter.year())));
        context(text("strategy.cumulative", quarter.number(), PlanWords.span(quarter)));
        List<Component> acts = new ArrayList<>(choice.controls());
        if (mayAdd) {
            acts.add(primaryLink(
                    text("strategy.undertaking.add"), QuarterChoice.address("strategy/undertakings/new", quarter)));
        }
        actions(acts.toArray(Component[]::new));
        UndertakingColumns.show(list, quarter);
    }
}
