package th.sala.plugin.strategy.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Heading;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.text.Figures;
import th.sala.plugin.strategy.Words;
import th.sala.plugin.strategy.plan.ActivityLine;
import th.sala.plugin.strategy.plan.Band;
import th.sala.plugin.strategy.plan.BandCount;
import th.sala.plugin.strategy.plan.RoundResult;
import th.sala.plugin.strategy.plan.Standing;
import th.sala.plugin.strategy.plan.UndertakingKind;

/** Section 1: results by output and band, what is planned for later, what is below 50 percent. */
final class WorkSection {
    private final Period period;
    private final Words words;
    private final String agency;
    private final List<BandCount> counts;
    private final long silent;
    private final List<ReportBlock> blocks = new ArrayList<>();

    /** @param silent undertakings of the plan that nothing was reported for */
    WorkSection(Period period, String agency, List<BandCount> counts, long silent) {
        this.silent = silent;
        this.period = period;
        this.words = period.words();
        this.agency = agency;
        this.counts = counts;
    }

    List<ReportBlock> blocks(List<ActivityLine> activities, List<Standing> planned, List<Standing> low) {
        blocks.add(new Heading(1, words.of("strategy.report.section1", period.year(), period.number())));
        blocks.add(new Paragraph(summary()));
        blocks.add(new BandTable(period, activities, counts).table());
        blocks.add(new Paragraph(words.of("strategy.report.bandNote")));
        if (silent > 0) {
            blocks.add(new Paragraph(words.of("strategy.report.silent", Figures.count(silent))));
        }
        if (!period.isLast()) {
            blocks.add(new Paragraph(words.of("strategy.report.lowNote", period.later())));
            planned(planned);
        }
        projects(low.stream().filter(s -> s.kind() != UndertakingKind.ITEM).toList());
        items(low.stream().filter(s -> s.kind() == UndertakingKind.ITEM).toList());
        blocks.add(new Paragraph(words.of("strategy.report.asOf", agency, period.number(), period.lastDay())));
        return blocks;
    }

    private String summary() {
        var all = Counted.of(counts).sentence(words);
        var low = counted(Band.LOW);
        var mid = counted(Band.MID);
        var high = counted(Band.HIGH);
        return period.isLast()
                ? words.of("strategy.report.summary.last", agency, all, low, mid, high)
                : words.of(
                        "strategy.report.summary", agency, all, period.later(), counted(Band.PLANNED), low, mid, high);
    }

    private void planned(List<Standing> planned) {
        blocks.add(new Heading(2, words.of("strategy.report.planned", period.later(), counted(Band.PLANNED))));
        for (int i = 0; i < planned.size(); i++) {
            blocks.add(new Paragraph((i + 1) + ") " + planned.get(i).name()));
        }
    }

    private void projects(List<Standing> low) {
        blocks.add(new Heading(
                2,
                words.of(
                        "strategy.report.low",
                        Counted.kinds(low.stream().map(Standing::kind)).sentence(words))));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < low.size(); i++) {
            rows.addAll(rows(i + 1, low.get(i)));
        }
        var group = words.of("strategy.report.againstTarget");
        blocks.add(new Table(
                "",
                List.of(
                        new Column("", words.of("strategy.report.no"), 0.5, Align.LEFT),
                        new Column("", words.of("strategy.report.item"), 2.2, Align.LEFT),
                        new Column("", words.of("strategy.report.target"), 1.2, Align.LEFT),
                        new Column("", words.of("strategy.report.planResult"), 0.9, Align.LEFT),
                        new Column(group, words.of("strategy.report.round", "6"), 2, Align.LEFT),
                        new Column(group, words.of("strategy.report.round", "12"), 2, Align.LEFT),
                        new Column("", words.of("strategy.report.explanation"), 2.6, Align.LEFT)),
                rows));
    }

    private List<Row> rows(int number, Standing standing) {
        var six = standing.sixMonths();
        var twelve = standing.twelveMonths();
        return List.of(
                Row.of(
                        Cell.of(number + "."),
                        Cell.of(standing.name()),
                        Cell.of(orEmpty(standing.target())),
                        Cell.of(words.of("strategy.report.plan")),
                        Cell.of(orEmpty(six.planned())),
                        Cell.of(orEmpty(twelve.planned())),
                        Cell.of(orEmpty(standing.explanation()))),
                Row.of(
                        Cell.span("", 3),
                        Cell.of(words.of("strategy.report.result")),
                        Cell.of(orEmpty(six.result())),
                        Cell.of(orEmpty(twelve.result())),
                        Cell.of("")),
                Row.of(
                        Cell.span("", 3),
                        Cell.of(words.of("strategy.report.percent")),
                        Percents.cell(six.percent()),
                        Percents.cell(twelve.percent()),
                        Cell.of("")));
    }

    private void items(List<Standing> low) {
        blocks.add(new Heading(2, words.of("strategy.report.lowItems", Integer.toString(low.size()))));
        var gathered = new LinkedHashMap<Gathered, Integer>();
        low.forEach(item -> gathered.merge(Gathered.of(item), 1, Integer::sum));
        var rows = new ArrayList<Row>();
        gathered.forEach((line, count) -> rows.add(Row.of(
                Cell.of(rows.size() + 1 + "."),
                Cell.of(words.of("strategy.report.gathered", line.name(), Figures.count(count))),
                Percents.twoDecimals(line.twelveMonths()),
                Percents.twoDecimals(line.sixMonths()))));
        var group = words.of("strategy.report.results");
        blocks.add(new Table(
                "",
                List.of(
                        new Column("", words.of("strategy.report.no"), 0.5, Align.LEFT),
                        new Column("", words.of("strategy.report.item"), 4, Align.LEFT),
                        new Column(group, words.of("strategy.report.roundPercent", "12"), 1.5, Align.RIGHT),
                        new Column(group, words.of("strategy.report.roundPercent", "6"), 1.5, Align.RIGHT)),
                rows));
    }

    private String counted(Band band) {
        return Counted.of(counts.stream().filter(c -> c.band() == band).toList())
                .sentence(words);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Items the report prints in one line: the same group and the same percents. */
    private record Gathered(
            String name,
            @Nullable BigDecimal sixMonths,
            @Nullable BigDecimal twelveMonths) {
        static Gathered of(Standing item) {
            return new Gathered(
                    item.group() == null ? item.name() : item.group(),
                    percent(item.sixMonths()),
                    percent(item.twelveMonths()));
        }

        private static @Nullable BigDecimal percent(RoundResult round) {
            return round.percent() == null ? null : round.percent().stripTrailingZeros();
        }
    }
}
