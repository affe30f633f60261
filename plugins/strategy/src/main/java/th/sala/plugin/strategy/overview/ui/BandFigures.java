package th.sala.plugin.strategy.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import th.sala.api.text.Figures;
import th.sala.api.ui.BandChart;
import th.sala.api.ui.KeyFigure;
import th.sala.plugin.strategy.overview.YearFigures;
import th.sala.plugin.strategy.plan.Band;
import th.sala.plugin.strategy.plan.UndertakingKind;
import th.sala.plugin.strategy.plan.UndertakingList;
import th.sala.plugin.strategy.ui.PlanWords;

/** How many undertakings are in which band: the number of all, the bar, and its legend as a table. */
final class BandFigures {
    private BandFigures() {}

    /** @param chosen gets the filter value of the band that is clicked */
    static Component of(YearFigures year, int quarter, Consumer<String> chosen) {
        var figure = new KeyFigure(
                Figures.count(year.reported()),
                PlanWords.say(
                        "strategy.overview.kinds",
                        Figures.count(year.of(UndertakingKind.PROJECT)),
                        Figures.count(year.of(UndertakingKind.PLAN)),
                        Figures.count(year.of(UndertakingKind.ITEM))));
        var segments = year.shares().stream()
                .filter(share -> Band.by(quarter).contains(share.band()))
                .map(share -> new BandChart.Segment(
                        share.band().name(),
                        PlanWords.colours(share.band()),
                        PlanWords.band(share.band(), quarter),
                        Math.toIntExact(share.count()),
                        PlanWords.say("strategy.undertakings.count", Figures.count(share.count())),
                        share.percent()))
                .toList();
        var body = new Div(
                figure, new BandChart(PlanWords.say("strategy.overview.progress"), segments).whenChosen(chosen));
        if (year.silent() > 0) {
            body.add(silent(year, chosen));
        }
        return body;
    }

    private static Component silent(YearFigures year, Consumer<String> chosen) {
        var show = new com.vaadin.flow.component.html.NativeButton(
                PlanWords.say("strategy.overview.silent", Figures.count(year.silent())),
                e -> chosen.accept(UndertakingList.NO_BAND));
        show.addClassName("sala-link-button");
        var line = new Paragraph(show);
        line.addClassName("sala-quiet");
        return line;
    }
}
