package th.sala.core.people.structure.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.RowColumn;
import th.sala.core.people.Roles;
import th.sala.core.people.structure.Reorganisation;
import th.sala.core.people.structure.Reorganisations;

/** All reorganisations: drafts, announced ones and those that count. */
@Route("admin/reorganisations")
@Menu(title = "structure.reorganisations.title", order = 14, icon = "vaadin:split")
@RolesAllowed(Roles.PERMISSION)
class ReorganisationListView extends ListScreen<Reorganisation.Row> {
    private static final long serialVersionUID = 1L;

    ReorganisationListView(Reorganisations reorganisations) {
        super("core.reorganisations", "structure.reorganisations.title", reorganisations::list, columns());
        crumb(text("people.administration"), "admin/departments");
        crumb(text("structure.reorganisations.title"), null);
        context(text("structure.reorganisations.context"));
        actions(primaryLink(text("structure.reorganisation.add"), "admin/reorganisations/new"));
        list().sortedBy("from", true)
                .counted("structure.reorganisations.count")
                .whenEmpty("structure.reorganisations.empty", "structure.reorganisations.emptyHint");
    }

    private static List<RowColumn<Reorganisation.Row>> columns() {
        return List.of(
                RowColumn.<Reorganisation.Row>text(
                                "title",
                                "structure.reorganisation.title",
                                row -> row.head().title())
                        .link(row -> "admin/reorganisations/" + row.id())
                        .filterText(),
                RowColumn.<Reorganisation.Row>text(
                                "orderNumber",
                                "structure.reorganisation.orderNumber",
                                row -> row.head().orderNumber())
                        .filterText(),
                RowColumn.<Reorganisation.Row>date(
                        "orderDate",
                        "structure.reorganisation.orderDate",
                        row -> row.head().orderDate()),
                RowColumn.<Reorganisation.Row>date(
                                "from",
                                "structure.reorganisation.from",
                                row -> row.head().from())
                        .onSecondLine(),
                RowColumn.<Reorganisation.Row>count(
                        "lines", "structure.reorganisation.lines", Reorganisation.Row::lines),
                RowColumn.state("state", "structure.reorganisation.state", row -> StructureWords.state(row.state())));
    }
}
