package th.sala.plugin.strategy.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import th.sala.api.text.Figures;
import th.sala.api.ui.BudgetChart;
import th.sala.api.ui.KeyFigure;
import th.sala.plugin.strategy.budget.BudgetLine;
import th.sala.plugin.strategy.ui.PlanWords;

/** Budget use of a year against its plan: the share of all, then every category as a bar with its figures. */
public final class BudgetFigures {
    private BudgetFigures() {}

    /** @param chosen gets the id of the category whose bar or name is clicked */
    public static Component of(List<BudgetLine> lines, Consumer<String> chosen) {
        var plan = BudgetLine.plan(lines);
        var used = BudgetLine.disbursed(lines);
        var share = Figures.share(used, plan);
        var figure = new KeyFigure(
                share.map(Figures::percent).orElseGet(th.sala.api.ui.Figures::unknown),
                PlanWords.say("strategy.budget.key", Figures.millions(used), Figures.millions(plan)));
        var chart = new BudgetChart(
                        PlanWords.say("strategy.budget.use"),
                        PlanWords.say("strategy.budget.category"),
                        lines.stream().map(BudgetFigures::line).toList(),
                        new BudgetChart.Line("", PlanWords.say("strategy.total"), used, plan, share.orElse(null)))
                .whenChosen(chosen);
        return new Div(figure, chart);
    }

    private static BudgetChart.Line line(BudgetLine line) {
        var used = line.disbursed() == null ? BigDecimal.ZERO : line.disbursed();
        return new BudgetChart.Line(
                Long.toString(line.id()),
                line.name(),
                used,
                line.plan(),
                line.percent().orElse(null));
    }
}
