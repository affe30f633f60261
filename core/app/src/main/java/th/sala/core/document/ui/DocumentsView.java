package th.sala.core.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.FileDrop;
import th.sala.api.ui.Names;
import th.sala.api.ui.RowList;
import th.sala.api.ui.Screen;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.document.FiledList;
import th.sala.core.document.FiledRow;
import th.sala.core.document.Filing;
import th.sala.core.document.Folder;
import th.sala.core.document.Folders;

/** The folders of a department and the documents in one of them. */
@Route("documents")
@Menu(title = "document.title.many", order = 30, icon = "vaadin:file-text-o")
@RolesAllowed(DocumentPermissions.READ)
@StyleSheet("context://themes/sala/documents.css?v=1")
class DocumentsView extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient Filing filing;
    private final transient Folders folders;
    private final transient FiledList filed;
    private final transient DocumentKinds kinds;
    private final transient People people;
    private final Div shelf = new Div();
    private final Div drop = new Div();
    private @Nullable RowList<FiledRow> list;
    private transient @Nullable DepartmentId department;
    private transient @Nullable Folder folder;

    DocumentsView(Filing filing, Folders folders, FiledList filed, DocumentKinds kinds, People people) {
        this.filing = filing;
        this.folders = folders;
        this.filed = filed;
        this.kinds = kinds;
        this.people = people;
        addClassName("sala-documents-screen");
        shelf.addClassName("sala-folders");
        drop.addClassName("sala-documents-drop");
    }

    static String address(DepartmentId department, @Nullable Folder folder) {
        return "documents?department=" + department.value() + (folder == null ? "" : "&folder=" + folder.id());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Location address = event.getLocation();
        Folder asked = number(address, "folder").flatMap(folders::find).orElse(null);
        DepartmentId place = asked != null
                ? asked.department()
                : number(address, "department").map(DepartmentId::new).orElse(null);
        DepartmentId shown = place == null || !people.may(DocumentPermissions.READ, place) ? first() : place;
        if (list != null && shown.equals(department) && Objects.equals(asked, folder)) {
            return;
        }
        RowList<FiledRow> shownBefore = shown.equals(department) ? list : null;
        department = shown;
        folder = asked;
        name(shown, asked);
        String at = asked == null ? "" : Long.toString(asked.id());
        if (shownBefore == null) {
            build(shown, at);
        } else {
            shownBefore.fixed("folder", at);
        }
        shelf(shown, asked);
        drop(shown, asked);
    }

    private static Optional<Long> number(Location address, String parameter) {
        return address.getQueryParameters()
                .getSingleParameter(parameter)
                .filter(v -> v.matches("[0-9]{1,18}"))
                .map(Long::parseLong);
    }

    /** The own department where its documents may be seen, else the first that may. */
    private DepartmentId first() {
        DepartmentId own = people.current().department();
        var scope = people.scope(DocumentPermissions.READ);
        return scope.covers(own)
                ? own
                : people.departments().stream()
                        .map(d -> d.id())
                        .filter(scope::covers)
                        .findFirst()
                        .orElse(own);
    }

    private void name(DepartmentId in, @Nullable Folder at) {
        String unit = people.department(in).map(d -> Names.of(d, getLocale())).orElse("");
        clearCrumbs();
        crumb(text("document.title.many"), "documents");
        if (at == null) {
            crumb(unit, null);
            heading(unit);
        } else {
            crumb(unit, address(in, null));
            List<Folder> way = folders.way(at);
            way.subList(0, way.size() - 1).forEach(f -> crumb(f.name(), address(in, f)));
            crumb(at.name(), null);
            heading(at.name());
        }
    }

    /** What stays from folder to folder of one department. */
    private void build(DepartmentId in, String place) {
        boolean may = filing.mayFile(in);
        actions(acts(in, may));
        RowList<FiledRow> documents = documents(in, may).fixed("folder", place);
        list = documents;
        drop.setVisible(may);
        content(shelf, drop, documents);
    }

    private Component[] acts(DepartmentId in, boolean may) {
        var picker = new DepartmentPicker(text("document.department"), people.scope(DocumentPermissions.READ));
        picker.setValue(in);
        picker.setClearButtonVisible(false);
        picker.addClassName("sala-documents-department");
        picker.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                th.sala.api.ui.Links.go(address(e.getValue(), null));
            }
        });
        if (!may) {
            return new Component[] {picker};
        }
        return new Component[] {
            picker,
            buttonLink(text("document.trash"), "documents/trash?department=" + in.value()),
            secondary(
                    text("document.folder.add"),
                    () -> FolderDialog.add(name -> {
                        folders.add(in, folder == null ? null : folder.id(), name);
                        shelf(in, folder);
                    }))
        };
    }

    private void shelf(DepartmentId in, @Nullable Folder at) {
        shelf.removeAll();
        boolean may = filing.mayFile(in);
        for (Folder below : folders.below(in, at == null ? null : at.id())) {
            shelf.add(new FolderTile(below, address(in, below), may, folders, () -> shelf(in, at), this::problem));
        }
        shelf.setVisible(shelf.getComponentCount() > 0);
    }

    // another one for each folder: what is on its way when the next is opened stays with the one it was dropped on
    private void drop(DepartmentId in, @Nullable Folder at) {
        drop.removeAll();
        if (!drop.isVisible()) {
            return;
        }
        var level = new Select<Confidentiality>();
        level.setLabel(text("document.confidentiality"));
        level.setItems(java.util.Arrays.stream(Confidentiality.values())
                .filter(l -> people.may(DocumentPermissions.WRITE, in, l))
                .toList());
        level.setItemLabelGenerator(DocumentWords::level);
        level.setValue(Confidentiality.NORMAL);
        var chosen = new java.util.concurrent.atomic.AtomicReference<>(Confidentiality.NORMAL);
        level.addValueChangeListener(e -> chosen.set(e.getValue()));
        Long folderId = at == null ? null : at.id();
        drop.add(
                new FileDrop(
                        file -> filing.file(
                                in, folderId, Objects.requireNonNullElse(chosen.get(), Confidentiality.NORMAL), file),
                        this::refresh),
                level);
    }

    private void refresh() {
        if (list != null) {
            list.refresh();
        }
    }

    private RowList<FiledRow> documents(DepartmentId in, boolean may) {
        var rows = new RowList<>("core.documents", "document.title.many", source(filed), FiledColumns.of(kinds));
        rows.fixed("department", Long.toString(in.value()));
        if (may) {
            FiledActs.write(rows, filing, folders, in, () -> folder);
        } else {
            FiledActs.read(rows);
        }
        return rows.sortedBy("title", false)
                .counted("document.count")
                .whenEmpty("document.empty", "document.emptyHint");
    }

    static ListSource<FiledRow> source(FiledList filed) {
        return new ListSource<>() {
            @Override
            public List<FiledRow> rows(ListQuery query) {
                return filed.rows(query);
            }

            @Override
            public int count(ListQuery query) {
                return filed.count(query);
            }

            @Override
            public int most() {
                return FiledList.MOST;
            }
        };
    }
}
