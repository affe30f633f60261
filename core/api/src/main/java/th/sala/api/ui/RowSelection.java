package th.sala.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.grid.ClientItemToggleEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.list.ListQuery;
import th.sala.api.text.ThaiText;

/** The rows a person has chosen in a list, and the bar of what can be done with them; it takes the place of the other bar. */
@JavaScript("context://sala/row-choice.js?v=1")
final class RowSelection<R> extends Div {
    /** More at once would be held in memory as a whole. */
    static final int MOST = 1_000;

    private static final String ESCAPED = "event.key === 'Escape' && !event.target.closest('.sala-filter')";

    private final RowsFound<R> rows;
    private final Function<? super R, ?> key;
    private final Div otherBar;
    private final Div messages = new Div();
    private final Div bar = new Div();
    private final Span count = new Span();
    private final LinkButton all;
    private final Span limit = new Span();
    private @Nullable Grid<R> grid;
    private @Nullable R last;
    private List<ListQuery.Filter> filters = List.of();

    /**
     * @param key what a row is known by when it is read again
     * @param otherBar shown while nothing is chosen
     */
    RowSelection(RowsFound<R> rows, Function<? super R, ?> key, List<RowAct<R>> acts, Div otherBar) {
        this.rows = rows;
        this.key = key;
        this.otherBar = otherBar;
        all = new LinkButton("", this::chooseAll);
        limit.addClassName("sala-chosen-limit");
        count.addClassName("sala-chosen-count");
        count.getElement().setAttribute("role", "status");
        var words = new Div(count, all, limit);
        words.addClassName("sala-list-words");
        var end = new Div();
        end.addClassName("sala-list-end");
        acts.forEach(act -> end.add(act.button(() -> run(act))));
        var none = new Button(getTranslation("ui.chosen.none"), e -> clear());
        none.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        end.add(none);
        bar.addClassName("sala-chosen-bar");
        bar.add(words, end);
        bar.getElement().addEventListener("keydown", e -> clear()).setFilter(ESCAPED);
        bar.setVisible(false);
        addClassName("sala-chosen");
        add(bar, messages);
    }

    Object key(R row) {
        return key.apply(row);
    }

    /** Lets rows be chosen in this grid; what was chosen in the one before stays so. */
    void join(Grid<R> built) {
        Set<R> before = chosen();
        grid = built;
        last = null;
        var model = (GridMultiSelectionModel<R>) built.setSelectionMode(Grid.SelectionMode.MULTI);
        if (!before.isEmpty()) {
            built.asMultiSelect().setValue(before);
        }
        model.addSelectionListener(e -> changed());
        model.addClientItemToggleListener(this::toggled);
        built.getElement().addEventListener("keydown", e -> clear()).setFilter(ESCAPED);
        built.getElement()
                .executeJs(
                        "window.salaRowChoice && window.salaRowChoice(this, $0, $1)",
                        getTranslation("ui.chosen.row"),
                        getTranslation("ui.chosen.every"));
    }

    /** Rows that are found no longer are not chosen either. */
    void found(List<ListQuery.Filter> asked) {
        int lost = chosen().size();
        if (!asked.equals(filters) && lost > 0) {
            choose(Set.of());
            say(Note.info(getTranslation("ui.chosen.lost", Figures.count(lost))));
        }
        filters = asked;
        show();
    }

    void clear() {
        if (bar.isVisible() && grid != null) {
            choose(Set.of());
            // the bar goes away with what was focused in it; the grid itself takes no focus, the table inside does
            grid.getElement().executeJs("this.shadowRoot.getElementById('table').focus()");
        }
    }

    private Set<R> chosen() {
        return grid == null ? Set.of() : grid.getSelectedItems();
    }

    private void choose(Set<R> wanted) {
        if (grid != null) {
            grid.asMultiSelect().setValue(wanted);
        }
    }

    private void chooseAll() {
        choose(new LinkedHashSet<>(rows.first(MOST)));
    }

    private void toggled(ClientItemToggleEvent<R> event) {
        if (event.isShiftKey() && last != null) {
            between(last, event.getItem(), event.isSelected());
        }
        last = event.getItem();
    }

    private void between(R one, R other, boolean wanted) {
        List<R> first = rows.first(MOST);
        List<Object> keys = first.stream().map(this::key).toList();
        int from = keys.indexOf(key(one));
        int to = keys.indexOf(key(other));
        if (from < 0 || to < 0 || grid == null) {
            return;
        }
        Set<R> range = new LinkedHashSet<>(first.subList(Math.min(from, to), Math.max(from, to) + 1));
        grid.asMultiSelect().updateSelection(wanted ? range : Set.of(), wanted ? Set.of() : range);
    }

    private void changed() {
        messages.removeAll();
        if (chosen().size() > MOST) {
            choose(chosen().stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new)));
            say(Note.warning(getTranslation("ui.chosen.limit", Figures.count(MOST))));
        }
        show();
    }

    private void show() {
        int number = chosen().size();
        int found = rows.count();
        boolean few = found <= MOST;
        if (grid != null) {
            ((GridMultiSelectionModel<R>) grid.getSelectionModel())
                    .setSelectAllCheckboxVisibility(
                            few && found > 0
                                    ? SelectAllCheckboxVisibility.VISIBLE
                                    : SelectAllCheckboxVisibility.HIDDEN);
        }
        bar.setVisible(number > 0);
        otherBar.setVisible(number == 0);
        count.setText(ThaiText.keepTogether(getTranslation("ui.chosen.count", Figures.count(number))));
        all.setText(ThaiText.keepTogether(getTranslation("ui.chosen.all", Figures.count(found))));
        all.setVisible(few && number < found);
        limit.setText(ThaiText.keepTogether(getTranslation("ui.chosen.limit", Figures.count(MOST))));
        limit.setVisible(!few);
    }

    private void run(RowAct<R> act) {
        List<R> now = List.copyOf(chosen());
        act.confirmed(now.size(), () -> {
            messages.removeAll();
            try {
                act.run(now);
            } catch (RuleBroken rule) {
                say(Note.problem(getTranslation(rule.key(), rule.arguments().toArray())));
            }
        });
    }

    private void say(Note note) {
        messages.removeAll();
        messages.add(note);
    }
}
