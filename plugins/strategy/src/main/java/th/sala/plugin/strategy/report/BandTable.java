package th.sala.plugin.strategy.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.text.Figures;
import th.sala.plugin.strategy.Words;
import th.sala.plugin.strategy.plan.ActivityLine;
import th.sala.plugin.strategy.plan.Band;
import th.sala.plugin.strategy.plan.BandCount;

/** Table 1: outputs and activities by band, with the share of every band in all undertakings. */
final class BandTable {
    private final Period period;
    private final Words words;
    private final List<Band> bands;
    private final List<ActivityLine> activities;
    private final List<BandCount> counts;

    BandTable(Period period, List<ActivityLine> activities, List<BandCount> counts) {
        this.period = period;
        this.words = period.words();
        this.bands = Band.by(period.quarter().number());
        this.activities = activities;
        this.counts = counts;
    }

    Table table() {
        var rows = new ArrayList<Row>();
        var output = "";
        for (var activity : activities) {
            if (!activity.outputCode().equals(output)) {
                output = activity.outputCode();
                var name = words.of(
                        "strategy.report.output", Integer.toString(activity.outputNumber()), activity.outputName());
                rows.add(new Row(Emphasis.GROUP, List.of(Cell.span(name, bands.size() + 2))));
            }
            rows.add(row(activity));
        }
        rows.add(total());
        return new Table(
                words.of("strategy.report.table1", period.year(), period.number(), period.months()), columns(), rows);
    }

    private List<Column> columns() {
        var group = words.of("strategy.report.reached", period.year());
        var columns = new ArrayList<Column>();
        columns.add(new Column("", words.of("strategy.report.outputColumn"), 3.4, Align.LEFT));
        for (var band : bands) {
            columns.add(new Column(group, title(band), 1.5, Align.CENTRE));
        }
        columns.add(new Column("", words.of("strategy.report.total"), 1.5, Align.CENTRE));
        return columns;
    }

    private Row row(ActivityLine activity) {
        var own = counts.stream().filter(c -> c.activityId() == activity.id()).toList();
        var all = Counted.of(own);
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(heading(activity, all)));
        for (var band : bands) {
            var inBand = Counted.of(in(band, own));
            // An activity without planned work has an empty cell there, the other bands a dash (as in the source).
            boolean empty = band == Band.PLANNED && inBand.all() == 0;
            cells.add(Cell.of(empty ? "" : inBand.cell(all, words)));
        }
        cells.add(Cell.of(all.cell(all, words)));
        return new Row(Emphasis.NONE, cells);
    }

    /** The counts the heading states; where it states none, what is counted. */
    private String heading(ActivityLine activity, Counted counted) {
        var stated = Counted.stated(activity.statedProjects(), activity.statedPlans(), activity.statedItems());
        var text = words.of(
                "strategy.report.activity",
                Integer.toString(activity.number()),
                (stated.all() == 0 ? counted : stated).sentence(words));
        return activity.note() == null ? text : text + " (" + activity.note() + ")";
    }

    private Row total() {
        var all = Counted.of(counts);
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(words.of("strategy.report.grandTotal")));
        for (var band : bands) {
            var inBand = Counted.of(in(band, counts));
            cells.add(Cell.of(everyKind(inBand) + "\n" + words.of("strategy.report.inPercent", share(inBand, all))));
        }
        cells.add(Cell.of(everyKind(all) + "\n" + words.of("strategy.report.allUnits", Figures.count(all.all()))));
        return new Row(Emphasis.TOTAL, cells);
    }

    private String everyKind(Counted counted) {
        return counted.all() == 0 ? "-" : counted.cell(new Counted(1, 1, 1), words);
    }

    private static String share(Counted band, Counted all) {
        return Figures.share(band.all(), all.all())
                .map(BigDecimal::toPlainString)
                .orElse("-");
    }

    private static List<BandCount> in(Band band, List<BandCount> counts) {
        return counts.stream().filter(c -> c.band() == band).toList();
    }

    private String title(Band band) {
        return band == Band.PLANNED
                ? words.of("strategy.report.band.PLANNED", period.later())
                : words.of("strategy.report.band." + band);
    }
}
