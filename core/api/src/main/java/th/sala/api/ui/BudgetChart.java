package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import th.sala.api.text.ThaiText;

/**
 * Used against planned on one shared scale, a mark at half of the plan, the numbers in million baht beside the bars.
 * Bars and figures are one table, so that it reads well at every width and needs no drawing library.
 */
public final class BudgetChart extends Div {
    /** As on paper: words have no room beside the figures on a phone, and the headline says them. */
    private static final String UNKNOWN = "-";

    private final NativeTableBody body = new NativeTableBody();
    private final List<Line> lines;
    private final Line total;
    private final BigDecimal longest;
    private @Nullable Consumer<String> chosen;

    /**
     * @param title what the figures are, caption of the table
     * @param categoryTitle heading of the first column
     * @param lines in the order of the report
     * @param total the last row, without a bar
     */
    public BudgetChart(String title, String categoryTitle, List<Line> lines, Line total) {
        this.lines = List.copyOf(lines);
        this.total = total;
        longest = lines.stream().map(l -> l.plan().max(l.known())).reduce(BigDecimal.ONE, BigDecimal::max);
        addClassName("sala-budget");
        var table = new NativeTable();
        table.add(new Caption(title));
        table.add(new NativeTableHeader(new NativeTableRow(
                head(categoryTitle),
                head(getTranslation("ui.budget.picture")),
                head(getTranslation("ui.budget.used")),
                head(getTranslation("ui.budget.plan")),
                head(getTranslation("ui.budget.percent")))));
        table.add(body);
        add(table);
        fill();
    }

    /** Called with the line's id when its bar or its name is clicked. */
    public BudgetChart whenChosen(Consumer<String> act) {
        chosen = act;
        fill();
        return this;
    }

    private void fill() {
        body.removeAll();
        lines.forEach(line -> body.add(row(line, bar(line))));
        var unit = new Span(getTranslation("ui.budget.unit"));
        unit.addClassName("sala-quiet");
        var last = row(total, unit);
        last.addClassName("sala-total");
        body.add(last);
    }

    private NativeTableRow row(Line line, Component middle) {
        var name = new NativeTableHeaderCell(name(line));
        name.getElement().setAttribute("scope", "row");
        var picture = new NativeTableCell(middle);
        picture.addClassName("sala-budget-bar");
        return new NativeTableRow(
                name,
                picture,
                figure(line.used() == null ? UNKNOWN : Figures.millions(line.used()), "sala-plain"),
                figure(Figures.millions(line.plan()), "sala-quiet"),
                figure(line.percent() == null ? UNKNOWN : Figures.decimal(line.percent(), 2, 2), "sala-strong"));
    }

    private Component name(Line line) {
        if (chosen == null || line.id().isEmpty()) {
            return new Span(ThaiText.keepTogether(line.label()));
        }
        return new LinkButton(line.label(), () -> choose(line));
    }

    private void choose(Line line) {
        if (chosen != null) {
            chosen.accept(line.id());
        }
    }

    private Component bar(Line line) {
        var bar = new Bullet(line.known(), line.plan(), longest);
        if (chosen != null && !line.id().isEmpty()) {
            bar.addClassName("sala-chosen");
            bar.addClickListener(e -> choose(line));
        }
        return bar;
    }

    private static NativeTableHeaderCell head(String text) {
        var head = new NativeTableHeaderCell(text);
        head.getElement().setAttribute("scope", "col");
        return head;
    }

    private static NativeTableCell figure(String text, String className) {
        var cell = new NativeTableCell(text);
        cell.addClassNames("sala-figure", className);
        return cell;
    }

    /**
     * One category; amounts in baht.
     *
     * @param id what {@link #whenChosen} gets, empty for none
     * @param used null where nobody knows it, which is not 0
     * @param percent used of plan, null where there is no plan or its use is not known
     */
    public record Line(
            String id,
            String label,
            @Nullable BigDecimal used,
            BigDecimal plan,
            @Nullable BigDecimal percent) {
        private BigDecimal known() {
            return used == null ? BigDecimal.ZERO : used;
        }
    }
}
