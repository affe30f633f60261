package th.sala.plugin.strategy.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import th.sala.api.text.Figures;
import th.sala.api.time.Quarter;
import th.sala.api.ui.DashboardCard;
import th.sala.api.ui.KeyFigure;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.budget.BudgetLine;
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
                budget(year));
        body.addClassName("sala-stack");
        return body;
    }

    private static long low(YearFigures year) {
        return year.shares().stream()
                .filter(share -> share.band() == Band.LOW)
                .mapToLong(YearFigures.Share::count)
                .sum();
    }

    private static KeyFigure budget(YearFigures year) {
        BigDecimal plan = BudgetLine.plan(year.budget());
        BigDecimal used = BudgetLine.disbursed(year.budget());
        return new KeyFigure(
                Figures.share(used, plan).map(Figures::percent).orElseGet(th.sala.api.ui.Figures::unknown),
                PlanWords.say("strategy.card.used", Figures.millions(used), Figures.millions(plan)));
    }
}
