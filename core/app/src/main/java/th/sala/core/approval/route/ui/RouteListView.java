package th.sala.core.approval.route.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.Tone;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.route.RouteKeeping;
import th.sala.core.approval.route.RouteKind;

/** Every kind of record that can be put up, with the route it takes. */
@Route("admin/routes")
@Menu(title = "route.title", order = 75, icon = "vaadin:road-branches")
@RolesAllowed(ApprovalPermissions.KEEP)
class RouteListView extends ListScreen<RouteKind> {
    private static final long serialVersionUID = 1L;

    RouteListView(RouteKeeping keeping) {
        super("core.routes", "route.title", keeping::list, columns());
        crumb(text("people.administration"), "admin/routes");
        crumb(text("route.title"), null);
        context(text("route.context"));
        list().sortedBy("kind", false).counted("route.count").whenEmpty("route.empty", "route.emptyHint");
    }

    private static List<RowColumn<RouteKind>> columns() {
        return List.of(
                RowColumn.<RouteKind>text("kind", "route.kind", RouteWords::title)
                        .link(kind -> RouteView.address(kind.code()))
                        .filterText(),
                RowColumn.<RouteKind>text("module", "route.module", RouteWords::module)
                        .width(16)
                        .filterText()
                        .onSecondLine(),
                RowColumn.<RouteKind>text("version", "route.inForce", kind -> RouteWords.version(kind.inForce()))
                        .width(12),
                RowColumn.<RouteKind>text("since", "route.since", kind -> RouteWords.since(kind.inForce()))
                        .width(14)
                        .notSortable(),
                RowColumn.<RouteKind>count(
                        "steps",
                        "route.steps",
                        kind -> kind.inForce().route().steps().size()),
                RowColumn.<RouteKind>state("draft", "route.draft", RouteListView::draft)
                        .width(9));
    }

    private static RowColumn.State draft(RouteKind kind) {
        return kind.draft().isPresent()
                ? new RowColumn.State(Tone.OUTLINE, RouteWords.text("route.draft.there"))
                : new RowColumn.State(Tone.NEUTRAL, RouteWords.text("route.draft.none"));
    }
}
