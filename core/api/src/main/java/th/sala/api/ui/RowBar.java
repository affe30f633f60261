package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.UnaryOperator;
import th.sala.api.text.ThaiText;

/** The line above a list: how many there are, and what can be done with the list as a whole. */
final class RowBar extends Div {
    private final H2 heading = new H2();
    private final Span count = new Span();
    private final Span unit = new Span();
    private final Button clear;
    private final Button filter;
    private final Div acts = new Div();

    RowBar(Runnable clearFilters, Runnable chooseColumns, Runnable askFilters, Runnable export) {
        addClassName("sala-list-bar");
        heading.setVisible(false);
        count.addClassName("sala-list-count");
        count.getElement().setAttribute("role", "status");
        unit.addClassName("sala-list-unit");
        clear = button("ui.list.clear", null, clearFilters);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.setVisible(false);
        filter = button("ui.list.filter", VaadinIcon.FILTER, askFilters);
        filter.addClassName("sala-narrow-only");
        Button columns = button("ui.list.columns", VaadinIcon.GRID_H, chooseColumns);
        columns.addClassName("sala-wide-only");
        Button excel = button("ui.list.export", VaadinIcon.DOWNLOAD, export);
        var words = new Div(count, unit, clear);
        words.addClassName("sala-list-words");
        acts.addClassName("sala-list-acts");
        var end = new Div(acts, filter, columns, excel);
        end.addClassName("sala-list-end");
        add(heading, words, end);
    }

    private Button button(String key, @org.jspecify.annotations.Nullable VaadinIcon icon, Runnable act) {
        var button = icon == null
                ? new Button(getTranslation(key), e -> act.run())
                : new Button(getTranslation(key), icon.create(), e -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    void heading(String text) {
        heading.setText(ThaiText.keepTogether(text));
        heading.setVisible(true);
    }

    /** Says how many rows there are, and how many of them the filters leave. */
    void found(RowsFound<?> rows, String countKey, boolean filtered) {
        String words = counted(rows, rows.countInAll(), n -> getTranslation(countKey, n));
        if (filtered) {
            String left = rows.isCut() ? counted(rows, rows.most() + 1, n -> n) : Figures.count(rows.count());
            words = getTranslation("ui.list.countOf", left, words);
        }
        count.setText(ThaiText.keepTogether(rows.isCut() ? getTranslation("ui.list.onlyThese", words) : words));
    }

    private String counted(RowsFound<?> rows, int number, UnaryOperator<String> words) {
        return number > rows.most()
                ? getTranslation("ui.list.moreThan", words.apply(Figures.count(rows.most())))
                : words.apply(Figures.count(number));
    }

    void unit(String text) {
        unit.setText("· " + ThaiText.keepTogether(text));
    }

    void acts(Component... parts) {
        acts.removeAll();
        acts.add(parts);
    }

    void filtersSet(int number) {
        clear.setVisible(number > 0);
        filter.setText(number == 0 ? getTranslation("ui.list.filter") : getTranslation("ui.list.filterSet", number));
    }
}
