package th.sala.core.number.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.RowColumn;
import th.sala.core.number.NumberKeeping;
import th.sala.core.number.NumberPermissions;
import th.sala.core.number.SeriesRow;

/** All series of numbers, how each counts and how far it has come. */
@Route("admin/numbers")
@Menu(title = "number.title", order = 70, icon = "vaadin:hash")
@RolesAllowed(NumberPermissions.KEEP)
class SeriesListView extends ListScreen<SeriesRow> {
    private static final long serialVersionUID = 1L;

    SeriesListView(NumberKeeping keeping) {
        super("core.numbers", "number.title", keeping::list, columns());
        crumb(text("people.administration"), "admin/numbers");
        crumb(text("number.title"), null);
        context(text("number.context"));
        list().sortedBy("name", false)
                .counted("number.series.count")
                .whenEmpty("number.series.empty", "number.series.emptyHint");
    }

    private static List<RowColumn<SeriesRow>> columns() {
        return List.of(
                RowColumn.<SeriesRow>text("name", "number.series.name", NumberWords::title)
                        .link(row -> GivenView.address(row.id()))
                        .filterText(),
                RowColumn.<SeriesRow>text("next", "number.series.next", SeriesRow::next)
                        .width(14)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<SeriesRow>text("last", "number.series.last", SeriesListView::last)
                        .width(14)
                        .notSortable(),
                RowColumn.<SeriesRow>text("counted", "number.series.counted", row -> NumberWords.counted(row.format()))
                        .width(20));
    }

    private static String last(SeriesRow row) {
        String last = row.last();
        return last == null ? NumberWords.text("number.series.none") : last;
    }
}
