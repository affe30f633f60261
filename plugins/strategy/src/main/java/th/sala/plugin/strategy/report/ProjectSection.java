package th.sala.plugin.strategy.report;

import java.util.ArrayList;
import java.util.List;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Emphasis;
import th.sala.api.report.ReportBlock.Heading;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;
import th.sala.plugin.strategy.Words;
import th.sala.plugin.strategy.plan.YearNames;
import th.sala.plugin.strategy.project.ProjectRow;
import th.sala.plugin.strategy.project.StrategyLine;

/** Section 3: strategic projects by strategy (P-STRAT-09). */
final class ProjectSection {
    private final Period period;
    private final Words words;
    private final YearNames names;

    ProjectSection(Period period, YearNames names) {
        this.period = period;
        this.words = period.words();
        this.names = names;
    }

    List<ReportBlock> blocks(List<StrategyLine> strategies, List<ProjectRow> projects) {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new Heading(1, say("strategy.report.section3")));
        blocks.add(new Paragraph(words.of(
                "strategy.report.strategies",
                names.agencyShort(),
                period.year(),
                names.planPeriod(),
                Integer.toString(strategies.size()))));
        strategies.forEach(s -> blocks.add(new Paragraph(strategy(s.number(), s.name()))));
        blocks.add(new Paragraph(say("strategy.report.projects")));
        blocks.add(table(projects));
        return blocks;
    }

    private Table table(List<ProjectRow> projects) {
        var rows = new ArrayList<Row>();
        var strategy = "";
        for (var project : projects) {
            if (!project.strategyCode().equals(strategy)) {
                strategy = project.strategyCode();
                var name = strategy(project.strategyNumber(), project.strategyName());
                rows.add(new Row(Emphasis.GROUP, List.of(Cell.span(name, 5))));
            }
            rows.add(Row.of(
                    Cell.of(Integer.toString(project.number())),
                    Cell.of(project.units() == null ? project.name() : project.name() + " (" + project.units() + ")"),
                    Cell.of(project.indicator()),
                    Cell.of(project.target()),
                    Cell.of(result(project))));
        }
        return new Table(
                "",
                List.of(
                        new Column("", words.of("strategy.report.no"), 0.5, Align.LEFT),
                        new Column("", words.of("strategy.report.project"), 2.8, Align.LEFT),
                        new Column("", words.of("strategy.report.indicator"), 2.2, Align.LEFT),
                        new Column("", words.of("strategy.report.targetOfYear", period.year()), 1.3, Align.LEFT),
                        new Column("", words.of("strategy.report.results"), 2.6, Align.LEFT)),
                rows);
    }

    private String result(ProjectRow project) {
        var percent = words.of("strategy.report.inPercent", Percents.entered(project.percent()));
        return project.narrative() == null ? percent : percent + " " + project.narrative();
    }

    private String strategy(int number, String name) {
        return words.of("strategy.report.strategy", Integer.toString(number), name);
    }

    private String say(String key) {
        return words.of(key, names.agencyShort(), period.year(), names.planPeriod(), period.number());
    }
}
