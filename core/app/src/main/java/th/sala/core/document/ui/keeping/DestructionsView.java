package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.ToLongFunction;
import th.sala.api.document.DocumentId;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.Figures;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.Links;
import th.sala.api.ui.Names;
import th.sala.api.ui.RowAct;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;
import th.sala.api.ui.Screen;
import th.sala.core.document.Destructions;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.document.KeptRow;
import th.sala.core.document.Retention;

/** What is due to be destroyed in a department, and the lists made of it. */
@Route("keeping/destructions")
@RolesAllowed(DocumentPermissions.KEEP)
@StyleSheet("context://themes/sala/keeping.css?v=1")
class DestructionsView extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient Retention retention;
    private final transient Destructions destructions;
    private final transient DocumentKinds kinds;
    private final transient People people;

    DestructionsView(Retention retention, Destructions destructions, DocumentKinds kinds, People people) {
        this.retention = retention;
        this.destructions = destructions;
        this.kinds = kinds;
        this.people = people;
        addClassName("sala-destructions");
    }

    static String address(DepartmentId department) {
        return "keeping/destructions?department=" + department.value();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("department")
                .filter(v -> v.matches("[0-9]{1,18}"))
                .map(v -> new DepartmentId(Long.parseLong(v)))
                .filter(id -> people.may(DocumentPermissions.KEEP, id))
                .orElseGet(this::first));
    }

    /** The own department where its documents are kept, else the first that is. */
    private DepartmentId first() {
        DepartmentId own = people.current().department();
        var scope = people.scope(DocumentPermissions.KEEP);
        return scope.covers(own)
                ? own
                : people.departments().stream()
                        .map(Department::id)
                        .filter(scope::covers)
                        .findFirst()
                        .orElse(own);
    }

    private void show(DepartmentId department) {
        clearCrumbs();
        crumb(text("keeping.title"), "keeping");
        crumb(text("keeping.destructions.title"), null);
        heading(text("keeping.destructions.title"));
        context(people.department(department).map(d -> Names.of(d, getLocale())).orElse(""));
        actions(picker(department));
        // what waits for somebody stands above what is long
        if (destructions.waitingByDepartment().containsKey(department)) {
            content(lists(department), due(department));
        } else {
            content(due(department), lists(department));
        }
    }

    private Component picker(DepartmentId department) {
        var picker = new DepartmentPicker(text("document.department"), people.scope(DocumentPermissions.KEEP));
        picker.setValue(department);
        picker.setClearButtonVisible(false);
        picker.addClassName("sala-destructions-department");
        picker.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                Links.go(address(e.getValue()));
            }
        });
        return picker;
    }

    private Component due(DepartmentId department) {
        var rows = new RowList<>(
                "core.documents.due",
                "keeping.due.title",
                new Rows<>(retention::due, retention::countDue),
                List.of(KeptColumns.title(), KeptColumns.kind(kinds), KeptColumns.level(), KeptColumns.lastDay()));
        return rows.fixed("department", Long.toString(department.value()))
                .sortedBy("lastDay", false)
                .heading(text("keeping.due.title"))
                .counted("document.count")
                .acts(primary(text("keeping.due.listWhole"), () -> list(rows)))
                .choosing(KeptRow::id, RowAct.of("keeping.due.list", chosen -> list(department, chosen)))
                .whenEmpty("keeping.due.empty", "keeping.due.emptyHint");
    }

    private void list(RowList<KeptRow> rows) {
        clearMessages();
        int due = retention.countDue(rows.query());
        if (due == 0) {
            problem(text("document.destruction.empty"));
            return;
        }
        String said = due > Retention.MOST_LISTED
                ? text("keeping.due.listMost", Figures.count(due), Figures.count(Retention.MOST_LISTED))
                : text("keeping.due.listAll", Figures.count(due));
        ask(said, title -> retention.list(rows.query(), title));
    }

    private void list(DepartmentId department, List<KeptRow> chosen) {
        List<DocumentId> ids =
                chosen.stream().map(row -> new DocumentId(row.id())).toList();
        ask(text("keeping.due.listChosen", Figures.count(ids.size())), title -> retention.list(department, title, ids));
    }

    private void ask(String said, ToLongFunction<String> listed) {
        var title = new TextField(text("keeping.destruction.title"));
        AskText.open(text("keeping.due.list"), said, title, text("keeping.due.list"), typed -> {
            long list = listed.applyAsLong(typed);
            done(text("keeping.destruction.listed"));
            Links.go("keeping/destructions/" + list);
        });
    }

    private Component lists(DepartmentId department) {
        return new RowList<>(
                        "core.documents.destructions",
                        "keeping.lists.title",
                        new Rows<>(destructions::lists, destructions::countLists),
                        columns())
                .fixed("department", Long.toString(department.value()))
                .heading(text("keeping.lists.title"))
                .counted("keeping.lists.count")
                .whenEmpty("keeping.lists.empty", "keeping.lists.emptyHint");
    }

    // neither sorted nor filtered by the person: the address of the page belongs to what is due
    private List<RowColumn<Destructions.Destruction>> columns() {
        return List.of(
                RowColumn.<Destructions.Destruction>text(
                                "name", "keeping.destruction.title", Destructions.Destruction::title)
                        .link(list -> "keeping/destructions/" + list.id())
                        .notSortable(),
                RowColumn.<Destructions.Destruction>count(
                                "documents", "keeping.documents", Destructions.Destruction::documents)
                        .notSortable(),
                RowColumn.<Destructions.Destruction>text(
                                "listedBy",
                                "keeping.destruction.listedBy",
                                list -> people.find(list.listedBy())
                                        .map(Person::name)
                                        .orElse(""))
                        .width(12)
                        .notSortable(),
                RowColumn.<Destructions.Destruction>moment(
                                "listedAt", "keeping.destruction.listedAt", Destructions.Destruction::listedAt)
                        .width(12)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<Destructions.Destruction>state("state", "keeping.state", DestructionView::state)
                        .notSortable());
    }
}
