package th.sala.core.document.ui.keeping;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.ui.Choice;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.RowColumn;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.document.Holds;
import th.sala.core.document.ui.DocumentWords;

/** The orders by which documents must not be destroyed. */
@Route("keeping/holds")
@RolesAllowed(DocumentPermissions.KEEP)
class HoldListView extends ListScreen<Holds.Hold> {
    private static final long serialVersionUID = 1L;

    HoldListView(Holds holds) {
        super("core.documents.holds", "keeping.holds.title", new Rows<>(holds::orders, holds::countOrders), columns());
        crumb(text("keeping.title"), "keeping");
        crumb(text("keeping.holds.title"), null);
        context(text("keeping.holds.context"));
        actions(primaryLink(text("keeping.hold.begin"), "keeping/holds/new"));
        list().counted("keeping.holds.count").whenEmpty("keeping.holds.empty", "keeping.holds.emptyHint");
    }

    private static List<RowColumn<Holds.Hold>> columns() {
        return List.of(
                RowColumn.<Holds.Hold>text("title", "keeping.hold.title", Holds.Hold::title)
                        .link(hold -> "keeping/holds/" + hold.id())
                        .notSortable()
                        .filterText(),
                RowColumn.<Holds.Hold>moment("begunAt", "keeping.hold.begunAt", Holds.Hold::begunAt)
                        .notSortable()
                        .width(12)
                        .onSecondLine(),
                RowColumn.<Holds.Hold>moment("endedAt", "keeping.hold.endedAt", Holds.Hold::endedAt)
                        .notSortable()
                        .width(12)
                        .withoutValue(DocumentWords.text("keeping.hold.notEnded")),
                RowColumn.<Holds.Hold>count("documents", "keeping.documents", Holds.Hold::documents)
                        .notSortable(),
                RowColumn.<Holds.Hold>state("state", "keeping.state", HoldView::state)
                        .notSortable()
                        .filterChoice(() -> List.of(choice("STANDING"), choice("ENDED"))));
    }

    private static Choice choice(String state) {
        return new Choice(state, DocumentWords.text("keeping.hold.state." + state));
    }
}
