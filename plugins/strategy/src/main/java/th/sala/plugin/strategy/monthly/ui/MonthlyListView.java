package th.sala.plugin.strategy.monthly.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.people.People;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Choice;
import th.sala.api.ui.RowColumn;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.monthly.MonthlyDetail;
import th.sala.plugin.strategy.monthly.MonthlyService;
import th.sala.plugin.strategy.request.ui.RequestListView;

/** The monthly reports of the units. */
@Route("strategy/monthly")
@Menu(title = "strategy.monthly.list", icon = "vaadin:calendar-o", order = 48)
@RolesAllowed(StrategyPermissions.READ)
class MonthlyListView extends RequestListView<MonthlyDetail> {
    MonthlyListView(MonthlyService reports, People people) {
        super(
                "monthly",
                "monthly",
                source(reports::rows, reports::count),
                report -> report.head(UI.getCurrent().getLocale()),
                name -> name.filterChoice(() -> months(reports)),
                List.of(RowColumn.<MonthlyDetail>money(
                        "disbursed",
                        "strategy.monthly.disbursed",
                        row -> row.values().disbursed())),
                people);
    }

    private static List<Choice> months(MonthlyService reports) {
        return reports.months().stream()
                .map(month -> new Choice(
                        month.toString(), ThaiDates.month(month, UI.getCurrent().getLocale())))
                .toList();
    }
}
