package th.sala.plugin.strategy.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import th.sala.api.text.Figures;
import th.sala.api.ui.BudgetChart;
import th.sala.api.ui.KeyFigure;
import th.sala.plugin.strategy.budget.BudgetLine;
import th.sala.plugin.strategy.ui.PlanWords;

/** Budget use of a year against its plan: the share of all, then every category as a bar with its figures. */
public final class BudgetFigures {
    private BudgetFigures() {}

    /** @param chosen gets the id of the category whose bar or name is clicked, null where nothing opens */
    public static Component of(List<BudgetLine> lines, @Nullable Consumer<String> chosen) {
        var plan = BudgetLine.plan(lines);
        var used = BudgetLine.disbursed(lines);
        var share = used.flatMap(u -> Figures.share(u, plan));
        var figure = key(lines, "strategy.budget.key");
        var chart = new BudgetChart(
                PlanWords.say("strategy.budget.use"),
                PlanWords.say("strategy.budget.category"),
                lines.stream().map(BudgetFigures::line).toList(),
                new BudgetChart.Line("", PlanWords.say("strategy.total"), used.orElse(null), plan, share.orElse(null)));
        if (chosen != null) {
            chart.whenChosen(chosen);
        }
        var body = new Div(figure, chart);
        withoutUse(lines).ifPresent(body::add);
        return body;
    }

    /**
     * The share of all that is used, or that nothing is known of it.
     *
     * @param words key of the words beside the share, with the used and the planned amount
     */
    public static KeyFigure key(List<BudgetLine> lines, String words) {
        var plan = BudgetLine.plan(lines);
        return BudgetLine.disbursed(lines)
                .map(used -> new KeyFigure(
                        Figures.share(used, plan).map(Figures::percent).orElseGet(th.sala.api.ui.Figures::unknown),
                        PlanWords.say(words, Figures.millions(used), Figures.millions(plan))))
                .orElseGet(
                        () -> new KeyFigure(th.sala.api.ui.Figures.unknown(), PlanWords.say("strategy.budget.noUse")));
    }

    /** Says how many categories the sum does not hold, where it holds others. */
    public static Optional<Component> withoutUse(List<BudgetLine> lines) {
        long missing = BudgetLine.withoutUse(lines);
        if (missing == 0 || missing == lines.size()) {
            return Optional.empty();
        }
        var line = new Paragraph(PlanWords.say("strategy.budget.withoutUse", Figures.count(missing)));
        line.addClassName("sala-quiet");
        return Optional.of(line);
    }

    private static BudgetChart.Line line(BudgetLine line) {
        return new BudgetChart.Line(
                Long.toString(line.id()),
                line.name(),
                line.disbursed(),
                line.plan(),
                line.percent().orElse(null));
    }
}
