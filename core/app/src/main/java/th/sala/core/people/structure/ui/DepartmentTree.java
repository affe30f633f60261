package th.sala.core.people.structure.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.Person;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Names;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowExport;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;
import th.sala.core.people.structure.DepartmentRow;

/** The departments as a grid that folds and unfolds; on a phone one column with what matters most. */
@JavaScript("context://sala/narrow.js?v=1")
@StyleSheet("context://themes/sala/structure.css?v=1")
final class DepartmentTree extends Div {
    private static final long serialVersionUID = 1L;

    private static final int NARROW_PX = 800;
    private static final int DEEPEST = 50;
    /** Up to this many units all of them are unfolded at first. */
    private static final int FEW = 60;

    private final TreeGrid<DepartmentRow> grid = new TreeGrid<>();
    private transient List<DepartmentRow> rows = List.of();

    DepartmentTree() {
        addClassName("sala-list-place");
        grid.addClassNames("sala-grid", "sala-tree");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", getTranslation("structure.departments.title"));
        grid.addComponentHierarchyColumn(this::name)
                .setHeader(getTranslation("structure.unit.name"))
                .setAutoWidth(false)
                .setWidth("18rem")
                .setFlexGrow(1);
        column("structure.unit.code", 7, row -> department(row).code());
        column(
                "structure.unit.kind",
                6,
                row -> StructureWords.kind(department(row).kind()));
        column(
                "structure.unit.head",
                11,
                row -> StructureWords.orNone(name(row.unit().head())));
        column(
                "structure.unit.deputy",
                10,
                row -> StructureWords.orNone(name(row.unit().deputy())));
        column("structure.unit.people", 5, row -> Figures.count(row.unit().people()))
                .setTextAlign(ColumnTextAlign.END);
        column(
                        "structure.unit.limitShort",
                        9,
                        row -> StructureWords.limit(department(row).spendingLimit()))
                .setTextAlign(ColumnTextAlign.END);
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("structure.departments.nothing"), getTranslation("structure.departments.nothingHint")));
        getElement()
                .addEventListener(
                        "sala-narrow",
                        e -> fold(e.getEventData().get("event.detail").asBoolean()))
                .addEventData("event.detail");
        add(grid);
    }

    private Grid.Column<DepartmentRow> column(String key, double rem, ValueProvider<DepartmentRow, String> words) {
        return grid.addColumn(words)
                .setHeader(getTranslation(key))
                .setWidth(rem + "rem")
                .setFlexGrow(0)
                .setResizable(true);
    }

    private Component name(DepartmentRow row) {
        Department department = department(row);
        var link = new Anchor(
                "admin/departments/" + department.id().value(),
                ThaiText.keepTogether(Names.of(department, getLocale())));
        link.setRouterIgnore(false);
        link.addClassName("sala-row-link");
        var second = new Span(getTranslation(
                "structure.departments.second",
                department.code(),
                StructureWords.kind(department.kind()),
                Figures.count(row.unit().people())));
        second.addClassNames("sala-narrow-only", "sala-muted");
        var name = new Div(link, second);
        name.addClassName("sala-tree-name");
        if (row.lastDay() != null) {
            name.add(new StatusBadge(
                    Tone.NEUTRAL,
                    row.successor() == null
                            ? getTranslation("structure.departments.closed", row.lastDay())
                            : getTranslation("structure.departments.closedInto", row.lastDay(), row.successor())));
        }
        return name;
    }

    /** Everything a search looks at. */
    static String words(DepartmentRow row) {
        Department d = department(row);
        return String.join(" ", d.code(), d.name(), d.nameEn(), name(row.unit().head()))
                .toLowerCase(Locale.ROOT);
    }

    private static Department department(DepartmentRow row) {
        return row.unit().department();
    }

    private static String name(@Nullable Person person) {
        return person == null ? "" : ThaiText.keepTogether(person.name());
    }

    /** @param unfolded whether all of it is to be seen */
    void show(List<DepartmentRow> shown, boolean unfolded) {
        rows = shown;
        long all = shown.stream().flatMap(DepartmentRow::all).count();
        grid.setItems(shown, DepartmentRow::below);
        if (unfolded || all <= FEW) {
            expandAll();
        } else {
            grid.expand(shown);
        }
        grid.setAllRowsVisible(all <= FEW);
    }

    void expandAll() {
        grid.expandRecursively(rows, DEEPEST);
    }

    void collapseAll() {
        grid.collapseRecursively(rows, DEEPEST);
    }

    void export(String caption) {
        // the rows are written on another thread, which knows no language
        Map<DepartmentKind, String> kinds =
                Stream.of(DepartmentKind.values()).collect(Collectors.toMap(k -> k, StructureWords::kind));
        List<RowColumn<DepartmentRow>> columns = List.of(
                RowColumn.count("level", "structure.unit.level", row -> row.level() + 1),
                RowColumn.text(
                        "code", "structure.unit.code", row -> department(row).code()),
                RowColumn.text(
                        "name", "structure.unit.name", row -> department(row).name()),
                RowColumn.text(
                        "nameEn",
                        "structure.unit.nameEn",
                        row -> department(row).nameEn()),
                RowColumn.text(
                        "kind",
                        "structure.unit.kind",
                        row -> getTranslation(
                                "structure.kind." + department(row).kind())),
                RowColumn.text(
                        "head", "structure.unit.head", row -> name(row.unit().head())),
                RowColumn.text(
                        "deputy",
                        "structure.unit.deputy",
                        row -> name(row.unit().deputy())),
                RowColumn.count(
                        "people", "structure.unit.people", row -> row.unit().people()),
                RowColumn.money(
                        "limit", "structure.unit.limit", row -> department(row).spendingLimit()),
                RowColumn.date("lastDay", "structure.unit.lastDay", DepartmentRow::lastDay),
                RowColumn.text("successor", "structure.closing.successor", DepartmentRow::successor));
        List<DepartmentRow> all = rows.stream().flatMap(DepartmentRow::all).toList();
        RowExport.run(
                caption,
                columns,
                ListSource.held(query -> all),
                new ListQuery(List.of(), List.of(), 0, Integer.MAX_VALUE));
    }

    private void fold(boolean narrow) {
        grid.getColumns().stream().skip(1).forEach(column -> column.setVisible(!narrow));
        grid.setClassName("sala-folded", narrow);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.salaNarrow && window.salaNarrow(this, $0)", NARROW_PX);
    }
}
