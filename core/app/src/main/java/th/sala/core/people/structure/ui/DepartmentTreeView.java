package th.sala.core.people.structure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Note;
import th.sala.api.ui.Screen;
import th.sala.core.people.Roles;
import th.sala.core.people.structure.DepartmentRow;
import th.sala.core.people.structure.Departments;

/** All departments as a tree, as they stand today or on any other day. */
@Route("admin/departments")
@Menu(title = "structure.departments.title", order = 12, icon = "vaadin:sitemap")
@RolesAllowed(Roles.PERMISSION)
class DepartmentTreeView extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private static final int MOST_DAYS_TOLD = 3;

    private final transient Departments departments;
    private final transient Clock clock;
    private final BuddhistDatePicker day;
    private final TextField search;
    private final Checkbox withClosed;
    private final Div notes = new Div();
    private final Span count = new Span();
    private final DepartmentTree tree = new DepartmentTree();
    private boolean adopting;

    DepartmentTreeView(Departments departments, Clock clock) {
        this.departments = departments;
        this.clock = clock;
        day = new BuddhistDatePicker(text("structure.departments.day"));
        search = new TextField(text("structure.departments.search"));
        withClosed = new Checkbox(text("structure.departments.withClosed"));
        crumb(text("people.administration"), "admin/departments");
        crumb(text("structure.departments.title"), null);
        heading(text("structure.departments.title"));
        context(text("structure.departments.context"));
        actions(
                buttonLink(text("structure.reorganisations.title"), "admin/reorganisations"),
                primaryLink(text("structure.department.add"), "admin/departments/new"));
        notes.addClassName("sala-stack");
        below(controls(), notes);
        var list = new Div(bar(), tree);
        list.addClassName("sala-list");
        content(list);
    }

    private Div controls() {
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        day.addValueChangeListener(e -> asked());
        search.addValueChangeListener(e -> asked());
        withClosed.addValueChangeListener(e -> asked());
        var controls = new Div(day, search, withClosed);
        controls.addClassName("sala-tree-controls");
        return controls;
    }

    private Div bar() {
        count.addClassName("sala-list-count");
        count.getElement().setAttribute("role", "status");
        var words = new Div(count);
        words.addClassName("sala-list-words");
        var end = new Div(
                small("structure.departments.expand", VaadinIcon.EXPAND_SQUARE, tree::expandAll),
                small("structure.departments.collapse", VaadinIcon.COMPRESS_SQUARE, tree::collapseAll),
                small("ui.list.export", VaadinIcon.DOWNLOAD, () -> tree.export(text("structure.departments.title"))));
        end.addClassName("sala-list-end");
        var bar = new Div(words, end);
        bar.addClassName("sala-list-bar");
        return bar;
    }

    private Button small(String key, VaadinIcon icon, Runnable act) {
        var button = new Button(text(key), icon.create(), e -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        adopting = true;
        day.setValue(asked.getSingleParameter("day").map(this::date).orElseGet(this::today));
        search.setValue(asked.getSingleParameter("q").orElse(""));
        withClosed.setValue(asked.getSingleParameter("closed").isPresent());
        adopting = false;
        refresh();
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            // an address may hold anything; today is what most people look for
            return today();
        }
    }

    private void asked() {
        if (!adopting && !day.isInvalid()) {
            refresh();
            Map<String, String> address = new LinkedHashMap<>();
            if (!shownDay().equals(today())) {
                address.put("day", shownDay().toString());
            }
            if (!search.getValue().isBlank()) {
                address.put("q", search.getValue().strip());
            }
            if (withClosed.getValue()) {
                address.put("closed", "1");
            }
            getUI().orElseThrow()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location("admin/departments", QueryParameters.simple(address)));
        }
    }

    private void refresh() {
        String words = ThaiText.clean(search.getValue()).toLowerCase(Locale.ROOT);
        List<DepartmentRow> rows = departments.tree(shownDay(), withClosed.getValue());
        Predicate<DepartmentRow> hit = row -> DepartmentTree.words(row).contains(words);
        List<DepartmentRow> found = words.isEmpty() ? rows : matching(rows, hit);
        tree.show(found, !words.isEmpty());
        long all = rows.stream().flatMap(DepartmentRow::all).count();
        String inAll = text("structure.departments.count", Figures.count(all));
        count.setText(
                words.isEmpty()
                        ? inAll
                        : text(
                                "ui.list.countOf",
                                Figures.count(rows.stream()
                                        .flatMap(DepartmentRow::all)
                                        .filter(hit)
                                        .count()),
                                inAll));
        tell();
    }

    /** What matches, with the way down to it. */
    private static List<DepartmentRow> matching(List<DepartmentRow> rows, Predicate<DepartmentRow> hit) {
        return rows.stream()
                .filter(row -> row.all().anyMatch(hit))
                .map(row -> new DepartmentRow(
                        row.unit(), row.level(), row.lastDay(), row.successor(), matching(row.below(), hit)))
                .toList();
    }

    private void tell() {
        notes.removeAll();
        if (!shownDay().equals(today())) {
            notes.add(Note.info(
                    text("structure.departments.asOf", ThaiDates.full(shownDay(), getLocale())),
                    secondary(text("structure.departments.today"), () -> day.setValue(today()))));
            return;
        }
        List<LocalDate> announced = departments.announced();
        if (!announced.isEmpty()) {
            notes.add(Note.info(
                    text("structure.departments.announced"),
                    announced.stream()
                            .limit(MOST_DAYS_TOLD)
                            .map(d -> secondary(ThaiDates.brief(d, getLocale()), () -> day.setValue(d)))
                            .toArray(Button[]::new)));
        }
    }

    private LocalDate shownDay() {
        return Objects.requireNonNullElseGet(day.getValue(), this::today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
