package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the grid of a list: one column each on a wide screen, two-line rows on a phone. Renders without components. */
final class RowGrid {
    static final int PAGE_SIZE = 80;

    private static final String LINK = "<a class=\"sala-row-link\" href=\"${item.path}\">${item.text}</a>";
    private static final String STATE =
            "<span class=\"sala-badge sala-${item.tone}\"><vaadin-icon icon=\"${item.icon}\" aria-hidden=\"true\">"
                    + "</vaadin-icon><span>${item.text}</span></span>";
    private static final String BAR = "${item.bar === '' ? html`<span class=\"sala-percent\"><span"
            + " class=\"sala-dot sala-band-${item.band}\"></span><span>${item.text}</span></span>`"
            + " : html`<span class=\"sala-percent\"><progress class=\"sala-bar sala-band-${item.band}\" max=\"100\""
            + " value=\"${item.bar}\" aria-hidden=\"true\"></progress>"
            + "<span class=\"sala-percent-number\">${item.text}</span></span>`}";
    private static final String FOLDED = "<div class=\"sala-fold\"><a class=\"sala-row-link\" href=\"${item.path}\">"
            + "${item.text}</a><div class=\"sala-fold-second\">${item.parts.map((p) => p.tone"
            + " ? html`<span class=\"sala-badge sala-${p.tone}\"><vaadin-icon icon=\"${p.icon}\" aria-hidden=\"true\">"
            + "</vaadin-icon><span>${p.text}</span></span>`"
            + " : p.band ? html`<span class=\"sala-percent\"><span class=\"sala-dot sala-band-${p.band}\"></span>"
            + "<span>${p.text}</span></span>` : html`<span>${p.text}</span>`)}</div></div>";

    // a component made for each row would cost more than all the rest of it
    private static final Map<Tone, String> ICONS = Arrays.stream(Tone.values())
            .collect(Collectors.toMap(
                    tone -> tone, tone -> StatusBadge.ownIcon(tone).create().getIcon()));

    private RowGrid() {}

    static <R> Grid<R> wide(
            List<RowColumn<R>> columns, Locale language, Function<RowColumn<R>, Optional<Component>> filterField) {
        Grid<R> grid = empty();
        boolean anyFilter = columns.stream().anyMatch(c -> c.filter() != RowColumn.Filter.NONE);
        columns.forEach(column -> add(grid, column, language));
        if (anyFilter) {
            var filterRow = grid.appendHeaderRow();
            for (RowColumn<R> column : columns) {
                filterField
                        .apply(column)
                        .ifPresent(field -> filterRow
                                .getCell(grid.getColumnByKey(column.key()))
                                .setComponent(field));
            }
        }
        return grid;
    }

    /** @param opened the row that is open beside the list; null where rows open a page of their own */
    static <R> Grid<R> narrow(List<RowColumn<R>> columns, Locale language, @Nullable Predicate<R> opened) {
        Grid<R> grid = empty();
        grid.addColumn(folded(columns, language)).setFlexGrow(1);
        grid.addClassName("sala-folded");
        if (opened != null) {
            beside(grid, opened);
        }
        return grid;
    }

    private static <R> void beside(Grid<R> grid, Predicate<R> opened) {
        grid.setPartNameGenerator(row -> opened.test(row) ? "sala-row-opened" : null);
        grid.getElement().executeJs("window.salaRowOpen && window.salaRowOpen(this)");
    }

    /** Shows in the headings by what the rows are ordered. */
    static <R> void sort(Grid<R> grid, RowState state) {
        Grid.Column<R> column = state.sort() == null ? null : grid.getColumnByKey(state.sort());
        if (column != null) {
            grid.sort(List.of(new GridSortOrder<>(
                    column, state.isDescending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
    }

    private static <R> Grid<R> empty() {
        var grid = new Grid<R>(PAGE_SIZE);
        grid.addClassName("sala-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        return grid;
    }

    private static <R> void add(Grid<R> grid, RowColumn<R> column, Locale language) {
        Grid.Column<R> added;
        if (column.cell().isLink()) {
            added = grid.addColumn(link(column, language));
        } else if (column.cell().isState()) {
            added = grid.addColumn(state(column));
        } else if (column.cell().isBar()) {
            added = grid.addColumn(bar(column, language));
        } else {
            added = grid.addColumn(row -> RowTexts.of(column, row, language));
        }
        added.setKey(column.key())
                .setWidth(column.width() + "rem")
                .setFlexGrow(column.isFlexing() ? 1 : 0)
                .setResizable(true)
                .setTextAlign(column.cell().isRightAligned() ? ColumnTextAlign.END : ColumnTextAlign.START)
                .setSortable(column.isSortable());
        if (column.isSortable()) {
            added.setSortProperty(column.key());
        }
        added.setHeader(new Span(grid.getTranslation(column.titleKey())).getText());
        added.setPartNameGenerator(row -> column.cell().isRightAligned() ? "sala-figure" : null);
    }

    private static <R> Renderer<R> link(RowColumn<R> column, Locale language) {
        return LitRenderer.<R>of(LINK)
                .withProperty("path", column.cell()::link)
                .withProperty("text", row -> RowTexts.of(column, row, language));
    }

    private static <R> Renderer<R> state(RowColumn<R> column) {
        return LitRenderer.<R>of("${item.tone ? html`" + STATE + "` : ''}")
                .withProperty("tone", row -> tone(column.cell().state(row)))
                .withProperty("icon", row -> icon(column.cell().state(row)))
                .withProperty("text", row -> word(column.cell().state(row)));
    }

    private static <R> Renderer<R> bar(RowColumn<R> column, Locale language) {
        return LitRenderer.<R>of(BAR)
                .withProperty("band", row -> band(column.cell().band(row)))
                .withProperty("bar", row -> RowTexts.barValue(column.cell().value(row)))
                .withProperty("text", row -> RowTexts.of(column, row, language));
    }

    private static <R> Renderer<R> folded(List<RowColumn<R>> columns, Locale language) {
        RowColumn<R> first = columns.stream()
                .filter(c -> c.fold() == RowColumn.Fold.FIRST_LINE)
                .findFirst()
                .orElse(columns.getFirst());
        List<RowColumn<R>> second = columns.stream()
                .filter(c -> c.fold() == RowColumn.Fold.SECOND_LINE)
                .toList();
        return LitRenderer.<R>of(first.cell().isLink() ? FOLDED : FOLDED.replace(" href=\"${item.path}\"", ""))
                .withProperty("path", first.cell()::link)
                .withProperty("text", row -> RowTexts.of(first, row, language))
                .withProperty(
                        "parts",
                        row -> second.stream()
                                .map(column -> new Part(
                                        RowTexts.of(column, row, language),
                                        tone(column.cell().state(row)),
                                        icon(column.cell().state(row)),
                                        column.cell().isBar()
                                                ? band(column.cell().band(row))
                                                : ""))
                                .filter(part -> !part.text().isEmpty())
                                .toList());
    }

    private static String tone(RowColumn.@Nullable State state) {
        return state == null ? "" : state.tone().cssName();
    }

    private static String icon(RowColumn.@Nullable State state) {
        return state == null ? "" : ICONS.getOrDefault(state.tone(), "");
    }

    private static String word(RowColumn.@Nullable State state) {
        return state == null ? "" : state.word();
    }

    private static String band(@Nullable Band band) {
        return band == null ? Band.PLANNED.cssName() : band.cssName();
    }

    /** A piece of the second line on a phone. */
    public record Part(String text, String tone, String icon, String band) {}
}
