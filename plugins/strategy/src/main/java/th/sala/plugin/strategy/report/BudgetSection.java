package th.sala.plugin.strategy.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.Bar;
import th.sala.api.report.ReportBlock.BarChart;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Heading;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.text.Figures;
import th.sala.plugin.strategy.Words;
import th.sala.plugin.strategy.budget.BudgetLine;

/** Section 2: what was spent of the year's budget, by category. */
final class BudgetSection {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String UNKNOWN = "-";

    private final Period period;
    private final Words words;
    private final String agency;
    private final List<BudgetLine> lines;
    private final BigDecimal plan;
    private final @Nullable BigDecimal disbursed;
    private final List<ReportBlock> blocks = new ArrayList<>();

    BudgetSection(Period period, String agency, List<BudgetLine> lines) {
        this.period = period;
        this.words = period.words();
        this.agency = agency;
        this.lines = lines;
        this.plan = BudgetLine.plan(lines);
        this.disbursed = BudgetLine.disbursed(lines).orElse(null);
    }

    List<ReportBlock> blocks() {
        blocks.add(new Heading(1, words.of("strategy.report.section2", period.year(), period.number())));
        if (disbursed == null) {
            blocks.add(new Paragraph(words.of("strategy.report.unspent", period.year(), period.lastDay())));
        } else {
            say("strategy.report.spent", disbursed);
            blocks.add(chart());
            say("strategy.report.analysis", disbursed);
        }
        if (!lines.isEmpty()) {
            detail();
        }
        return blocks;
    }

    private void detail() {
        blocks.add(new Heading(2, words.of("strategy.report.budgetDetail", period.length())));
        if (disbursed != null) {
            say("strategy.report.disbursed", disbursed);
        }
        int number = 1;
        for (var line : lines) {
            blocks.add(new Paragraph(words.of(
                    "strategy.report.category",
                    Integer.toString(number++),
                    line.name(),
                    inMillions(line.disbursed()),
                    Figures.millions(line.plan()),
                    percent(line.disbursed(), line.plan()))));
        }
        blocks.add(table());
        long missing = BudgetLine.withoutUse(lines);
        if (disbursed != null && missing > 0) {
            blocks.add(new Paragraph(words.of("strategy.report.withoutUse", Figures.count(missing))));
        }
    }

    /** The sentences of the section share their figures. */
    private void say(String key, BigDecimal used) {
        blocks.add(new Paragraph(words.of(
                key,
                agency,
                period.year(),
                period.lastDay(),
                period.length(),
                Figures.millions(used),
                Figures.millions(plan),
                percent(used, plan))));
    }

    // A bar of no length would say that nothing was spent where nobody knows.
    private BarChart chart() {
        return new BarChart(
                words.of("strategy.report.chart1", period.year()),
                words.of("strategy.report.million"),
                words.of("strategy.report.used"),
                words.of("strategy.report.planned.year"),
                lines.stream()
                        .flatMap(line -> Optional.ofNullable(line.disbursed())
                                .map(used -> new Bar(line.name(), millions(used), millions(line.plan())))
                                .stream())
                        .toList());
    }

    private Table table() {
        var rows = new ArrayList<Row>();
        lines.forEach(line -> rows.add(row(Emphasis.NONE, line.name(), line.disbursed(), line.plan())));
        rows.add(row(Emphasis.TOTAL, words.of("strategy.report.total"), disbursed, plan));
        return new Table(
                words.of("strategy.report.budgetTable", period.lastDay()),
                List.of(
                        new Column("", words.of("strategy.report.budgetCategory"), 4, Align.LEFT),
                        new Column("", words.of("strategy.report.usedMillion"), 2, Align.RIGHT),
                        new Column("", words.of("strategy.report.planMillion"), 2, Align.RIGHT),
                        new Column("", words.of("strategy.report.percent"), 1.2, Align.RIGHT)),
                rows);
    }

    private static Row row(Emphasis emphasis, String name, @Nullable BigDecimal used, BigDecimal plan) {
        var share = share(used, plan);
        return new Row(
                emphasis,
                List.of(
                        Cell.of(name),
                        used == null ? Cell.of(UNKNOWN) : new Cell(Figures.millions(used), millions(used), 4, 1),
                        new Cell(Figures.millions(plan), millions(plan), 4, 1),
                        share.map(p -> new Cell(p.toPlainString(), p, 2, 1)).orElseGet(() -> Cell.of(UNKNOWN))));
    }

    private static String inMillions(@Nullable BigDecimal baht) {
        return baht == null ? UNKNOWN : Figures.millions(baht);
    }

    private static BigDecimal millions(BigDecimal baht) {
        return baht.divide(MILLION);
    }

    private static String percent(@Nullable BigDecimal part, BigDecimal whole) {
        return share(part, whole).map(BigDecimal::toPlainString).orElse(UNKNOWN);
    }

    private static Optional<BigDecimal> share(@Nullable BigDecimal part, BigDecimal whole) {
        return part == null ? Optional.empty() : Figures.share(part, whole);
    }
}
