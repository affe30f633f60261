package th.sala.core.document.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.ui.Names;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;
import th.sala.api.ui.Screen;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.document.FiledList;
import th.sala.core.document.FiledRow;
import th.sala.core.document.Filing;

/** What was thrown away in a department and can still be taken out. */
@Route("documents/trash")
@RolesAllowed(DocumentPermissions.WRITE)
class TrashView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Filing filing;
    private final transient FiledList filed;
    private final transient People people;

    TrashView(Filing filing, FiledList filed, People people) {
        this.filing = filing;
        this.filed = filed;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("department")
                .filter(v -> v.matches("[0-9]{1,18}"))
                .map(v -> new DepartmentId(Long.parseLong(v)))
                .filter(id -> people.may(DocumentPermissions.WRITE, id))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(DepartmentId department) {
        clearCrumbs();
        crumb(text("document.title.many"), "documents");
        crumb(
                people.department(department).map(d -> Names.of(d, getLocale())).orElse(""),
                DocumentsView.address(department, null));
        crumb(text("document.trash"), null);
        heading(text("document.trash"));
        context(text("document.trash.context"));
        var list = new RowList<>("core.documents.trash", "document.trash", DocumentsView.source(filed), columns())
                .fixed("department", Long.toString(department.value()))
                .fixed("trash", "true")
                .sortedBy("trashedAt", true)
                .counted("document.count")
                .whenEmpty("document.trash.empty", "document.trash.emptyHint");
        FiledActs.restore(list, filing);
        content(list);
    }

    private static List<RowColumn<FiledRow>> columns() {
        return List.of(
                RowColumn.<FiledRow>text("title", "document.title", FiledRow::title)
                        .link(row -> "documents/" + row.id())
                        .filterText(),
                RowColumn.<FiledRow>state(
                                "confidentiality",
                                "document.confidentiality",
                                row -> DocumentWords.state(row.confidentiality()))
                        .width(8)
                        .notSortable()
                        .filterChoice(DocumentWords::levels),
                RowColumn.<FiledRow>moment("trashedAt", "document.trashedAt", FiledRow::trashedAt)
                        .width(12)
                        .onSecondLine(),
                RowColumn.<FiledRow>text("leaving", "document.trash.leaving", DocumentWords::leaving)
                        .width(13)
                        .notSortable()
                        .onSecondLine());
    }
}
