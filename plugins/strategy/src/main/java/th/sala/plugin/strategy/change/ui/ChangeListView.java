package th.sala.plugin.strategy.change.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.people.People;
import th.sala.api.ui.RowColumn;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.change.ChangeDetail;
import th.sala.plugin.strategy.change.ChangeService;
import th.sala.plugin.strategy.request.ui.RequestListView;

/** Changes of the plan that are asked for. */
@Route("strategy/changes")
@Menu(title = "strategy.change.list", icon = "vaadin:edit", order = 46)
@RolesAllowed(StrategyPermissions.READ)
class ChangeListView extends RequestListView<ChangeDetail> {
    ChangeListView(ChangeService changes, People people) {
        super(
                "changes",
                "change",
                source(changes::rows, changes::count),
                ChangeDetail::head,
                RowColumn::filterText,
                List.of(RowColumn.<ChangeDetail>text(
                                "reason",
                                "strategy.change.reason",
                                row -> row.values().reason())
                        .width(16)
                        .notSortable()),
                people);
    }
}
