package th.sala.plugin.strategy.allotment.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.People;
import th.sala.api.ui.Choice;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.RowColumn;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.allotment.AllotmentList;
import th.sala.plugin.strategy.allotment.AllotmentRow;
import th.sala.plugin.strategy.ui.PlanWords;

/** The budget lines of the units with what requests hold of them. */
@Route("strategy/allotments")
@Menu(title = "strategy.allotment.list", icon = "vaadin:money", order = 32)
@RolesAllowed(StrategyPermissions.EDIT)
class AllotmentListView extends ListScreen<AllotmentRow> {
    AllotmentListView(AllotmentList allotments, People people) {
        super("strategy.allotments", "strategy.allotment.list", source(allotments), columns(allotments, people));
        list().unit(text("strategy.budget.unit")).whenEmpty("strategy.allotment.empty", "strategy.allotment.emptyHint");
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy.allotment.list"), null);
        if (mayAllot(people)) {
            actions(primaryLink(text("strategy.allotment.add"), "strategy/allotments/new"));
        }
    }

    private static boolean mayAllot(People people) {
        return people.scope(StrategyPermissions.EDIT).everywhere();
    }

    private static ListSource<AllotmentRow> source(AllotmentList allotments) {
        return new ListSource<>() {
            @Override
            public List<AllotmentRow> rows(ListQuery query) {
                return allotments.rows(query);
            }

            @Override
            public int count(ListQuery query) {
                return allotments.count(query);
            }
        };
    }

    private static List<RowColumn<AllotmentRow>> columns(AllotmentList allotments, People people) {
        var name = RowColumn.<AllotmentRow>text("name", "strategy.allotment.name", AllotmentRow::name)
                .filterText()
                .flexes()
                .onFirstLine();
        return List.of(
                RowColumn.<AllotmentRow>text("code", "strategy.allotment.code", AllotmentRow::code)
                        .width(6)
                        .filterText()
                        .onSecondLine(),
                mayAllot(people) ? name.link(row -> "strategy/allotments/" + row.id() + "/edit") : name,
                RowColumn.<AllotmentRow>text(
                                "department",
                                "strategy.request.department",
                                row -> PlanWords.department(people, row.department(), false))
                        .width(9.5)
                        .filterChoice(() -> PlanWords.departments(people))
                        .onSecondLine(),
                RowColumn.<AllotmentRow>text("year", "strategy.allotment.year", row -> PlanWords.year(row.year()))
                        .width(7.5)
                        .filterChoice(() -> years(allotments)),
                money("amount", AllotmentRow::amount),
                money("reserved", AllotmentRow::reserved),
                money("committed", AllotmentRow::committed),
                money("left", AllotmentRow::left).onSecondLine());
    }

    private static RowColumn<AllotmentRow> money(String key, Function<AllotmentRow, @Nullable BigDecimal> baht) {
        return RowColumn.money(key, "strategy.allotment." + key, baht).width(7.25);
    }

    private static List<Choice> years(AllotmentList allotments) {
        return allotments.years().stream()
                .map(year -> new Choice(PlanWords.year(year), PlanWords.year(year)))
                .toList();
    }
}
