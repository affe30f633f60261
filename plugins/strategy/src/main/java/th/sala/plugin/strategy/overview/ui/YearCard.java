package th.sala.plugin.strategy.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import th.sala.api.text.Figures;
import th.sala.api.time.Quarter;
import th.sala.api.ui.DashboardCard;
import th.sala.api.ui.KeyFigure;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.budget.ui.BudgetFigures;
import th.sala.plugin.strategy.overview.YearFigures;
import th.sala.plugin.strategy.overview.YearService;
import th.sala.plugin.strategy.plan.Band;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.ui.PlanWords;

/** Key figures of the latest quarter on the start page. */
@org.springframework.stereotype.Component
class YearCard implements DashboardCard {
    private final YearService figures;
    private final PlanYears years;

    YearCard(YearService figures, PlanYears years) {
        this.figures = figures;
        this.years = years;
    }

    @Override
    public String title() {
        return "strategy.card.title";
    }

    @Override
    public String permission() {
        return StrategyPermissions.READ;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component content() {
        return years.latest()
                .<Component>map(this::content)
                .orElseGet(() -> new Paragraph(PlanWords.say("strategy.card.empty")));
    }

    private Component content(Quarter quarter) {
        var year = figures.figures(quarter);
        var body = new Div(
                new Paragraph(PlanWords.say("strategy.card.period", quarter.number(), PlanWords.year(quarter.year()))),
                new KeyFigure(
                        Figures.count(low(year)), PlanWords.say("strategy.card.low", Figures.count(year.reported()))),
                BudgetFigures.key(year.budget(), "strategy.card.used"));
        BudgetFigures.withoutUse(year.budget()).ifPresent(body::add);
        body.addClassName("sala-stack");
        return body;
    }

    private static long low(YearFigures year) {
        return year.shares().stream()
                .filter(share -> share.band() == Band.LOW)
                .mapToLong(YearFigures.Share::count)
                .sum();
    }
}
