package th.sala.api.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;

/**
 * A list of rows out of the database, page by page: filter row, sort, column choice, result count, empty states, Excel
 * export, two-line rows on a phone. Filters and sort stand in the address; chosen columns are kept per person.
 *
 * @param <R> row, a record
 */
@JavaScript("context://sala/narrow.js?v=1")
@JavaScript("context://sala/row-open.js?v=1")
public final class RowList<R> extends Div implements AfterNavigationObserver {
    private static final int NARROW_PX = 800;
    // Up to this many rows the list is as high as its rows; more scroll inside it.
    private static final int SHORT = 25;

    private final String captionKey;
    private final ListSource<R> source;
    private final RowColumns<R> columns;
    private final RowState state = new RowState();
    private final RowsFound<R> rows;
    private final RowBar bar;
    private final Div place = new Div();
    private @Nullable RowSelection<R> selection;
    private @Nullable Grid<R> grid;
    private boolean narrow;
    private @Nullable Predicate<R> opened;
    private @Nullable EmptyState firstUse;
    private String countKey = "ui.list.count";

    /**
     * @param id owner and name, {@code strategy.undertakings}; key of the person's column choice
     * @param captionKey key of what the list is, read out and used as name of the export
     */
    public RowList(String id, String captionKey, ListSource<R> source, List<RowColumn<R>> columns) {
        this.captionKey = captionKey;
        this.source = source;
        this.columns = new RowColumns<>(id, columns);
        rows = new RowsFound<>(source, state);
        bar = new RowBar(this::clearFilters, () -> this.columns.choose(this::build), this::askFilters, this::export);
        addClassName("sala-list");
        place.addClassName("sala-list-place");
        add(bar, place);
        getElement()
                .addEventListener(
                        "sala-narrow",
                        e -> turn(e.getEventData().get("event.detail").asBoolean()))
                .addEventData("event.detail");
    }

    /** The order before the person chooses one; always visible in the heading. */
    public RowList<R> sortedBy(String column, boolean descending) {
        state.firstSort(column, descending);
        return this;
    }

    /** Always applied beside what the person sets, and not shown: the fiscal year of the page, the record above. */
    public RowList<R> fixed(String column, String value) {
        boolean changed = state.fixed(column, value);
        // what a filter offers may hang on what the page fixes: the activities of the year
        if (grid != null && changed && columns.offerOthers()) {
            rows.forget();
            build();
        } else {
            refresh();
            if (grid != null && changed) {
                grid.scrollToStart();
            }
        }
        return this;
    }

    /** What stands there before the first row exists: what will appear and the act that brings it. */
    public RowList<R> whenEmpty(String titleKey, String hintKey, Component... acts) {
        firstUse = new EmptyState(getTranslation(titleKey), getTranslation(hintKey), acts);
        return this;
    }

    /** Key of the words for the number of rows, {@code {0} งาน}; "รายการ" unless told otherwise. */
    public RowList<R> counted(String key) {
        countKey = key;
        return this;
    }

    /** A line about the figures beside the count, for instance the unit of money. */
    public RowList<R> unit(String text) {
        bar.unit(text);
        return this;
    }

    /** A heading at the left of the bar, for a list that is one part of a page. */
    public RowList<R> heading(String text) {
        bar.heading(text);
        return this;
    }

    /**
     * The list stands beside the row that is open, has rows of two lines on a wide screen too, and Enter opens one.
     *
     * @param isOpen which one it is; asked anew by {@link #refresh}
     */
    public RowList<R> beside(Predicate<R> isOpen) {
        opened = isOpen;
        return this;
    }

    /** The acts at the right of the count, before "คอลัมน์" and "ส่งออก Excel". */
    public RowList<R> acts(Component... acts) {
        bar.acts(acts);
        return this;
    }

    /**
     * Lets several rows be chosen and something be done with them: up to 1,000, through sorting and scrolling until a filter
     * changes. Without acts nothing is chosen.
     *
     * @param key what a row is known by when it is read again, its id
     */
    @SafeVarargs
    public final RowList<R> choosing(Function<? super R, ?> key, RowAct<R>... acts) {
        if (acts.length > 0) {
            selection = new RowSelection<>(rows, key, List.of(acts), bar);
            addComponentAtIndex(1, selection);
        }
        return this;
    }

    /** Lets go of what is chosen, after something was done with it. */
    public void chooseNone() {
        if (selection != null) {
            selection.clear();
        }
    }

    /** Sets a filter as if the person had, for clicks on a chart; an empty value takes it away. */
    public void filter(String column, String value) {
        state.filter(column, value);
        build();
        changed();
    }

    /** Asks for the rows anew, after something was changed. */
    public void refresh() {
        rows.forget();
        if (grid != null) {
            grid.getDataProvider().refreshAll();
            tell();
        }
    }

    /** What is asked for now, without paging. */
    public ListQuery query() {
        return state.query(0, Integer.MAX_VALUE);
    }

    /**
     * The parameters of an address with what the person has set on this list; those of others stay.
     *
     * <p>Who leads to the same list in another way, for instance of another year, builds on this and not on the location
     * of the view: that one does not know what was set since the page was opened.
     */
    public QueryParameters parameters(QueryParameters others) {
        return state.write(others, columns.filterable());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // A list that is only put in another place keeps what is set on it.
        if (grid == null) {
            int width = event.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth();
            narrow = width > 0 && width <= NARROW_PX;
            adopt(event.getUI().getActiveViewLocation());
        }
        getElement().executeJs("window.salaNarrow && window.salaNarrow(this, $0)", NARROW_PX);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        adopt(event.getLocation());
    }

    private void adopt(Location address) {
        ListQuery before = query();
        state.read(address.getQueryParameters(), columns.filterable(), columns.sortable(), columns::offers);
        if (grid == null || !before.equals(query())) {
            rows.forgetFound();
            build();
        }
    }

    private void turn(boolean nowNarrow) {
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            build();
        }
    }

    private void build() {
        Grid<R> built = narrow || opened != null
                ? RowGrid.narrow(columns.all(), getLocale(), opened)
                : RowGrid.wide(
                        columns.shown(),
                        getLocale(),
                        column -> RowFilters.field(column, state.filter(column.key()), false, this::typed));
        built.getElement().setAttribute("aria-label", getTranslation(captionKey));
        RowGrid.sort(built, state);
        built.addSortListener(e -> {
            if (e.isFromClient()) {
                state.sort(e.getSortOrder());
                writeAddress();
            }
        });
        built.setItems(new CallbackDataProvider<R, Void>(
                q -> rows.page(q.getOffset(), q.getLimit()).stream(),
                q -> rows.count(),
                row -> selection == null ? row : selection.key(row)));
        // what the browser asks for is read at once, not fifty rows at a time
        built.getDataCommunicator().setPagingEnabled(false);
        if (selection != null) {
            selection.join(built);
        }
        grid = built;
        place.removeAll();
        place.add(built);
        tell();
    }

    private void typed(String column, String value) {
        state.filter(column, value);
        changed();
    }

    private void clearFilters() {
        state.clearFilters();
        build();
        changed();
    }

    private void changed() {
        refresh();
        writeAddress();
    }

    private void writeAddress() {
        UI ui = UI.getCurrent();
        Location at = ui.getActiveViewLocation();
        Location now = new Location(at.getPath(), parameters(at.getQueryParameters()));
        ui.getPage().getHistory().replaceState(null, now);
    }

    private void tell() {
        bar.found(rows, countKey, state.isFiltered());
        bar.filtersSet(state.filtersSet());
        if (grid != null) {
            grid.setAllRowsVisible(rows.count() <= SHORT);
            grid.setEmptyStateComponent(empty());
        }
        if (selection != null) {
            selection.found(query().filters());
        }
    }

    private Component empty() {
        if (state.isFiltered()) {
            var clear = new Button(getTranslation("ui.list.clear"), e -> clearFilters());
            return new EmptyState(getTranslation("ui.list.nothingFound"), "", clear);
        }
        return firstUse == null ? new EmptyState(getTranslation("ui.list.nothingYet"), "") : firstUse;
    }

    private void askFilters() {
        RowDialogs.filters(columns.all(), state, () -> {
            build();
            changed();
        });
    }

    private void export() {
        RowExport.run(getTranslation(captionKey), columns.shown(), source, query());
    }
}
