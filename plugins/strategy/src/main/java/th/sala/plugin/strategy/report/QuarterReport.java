package th.sala.plugin.strategy.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Needs;
import th.sala.api.report.Report;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Paragraph;
import th.sala.api.report.ReportContent;
import th.sala.api.report.ReportParameter;
import th.sala.api.report.ReportValues;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.Words;
import th.sala.plugin.strategy.budget.BudgetService;
import th.sala.plugin.strategy.plan.Band;
import th.sala.plugin.strategy.plan.BandCount;
import th.sala.plugin.strategy.plan.PlanFigures;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.project.ProjectList;

/** The quarterly performance report (P-STRAT-05), cumulative from the first day of the fiscal year. */
@Component
public class QuarterReport implements Report {
    /** Parameter: fiscal year, {@code 2567}. */
    public static final String YEAR = "year";

    /** Parameter: quarter, {@code 2}. */
    public static final String QUARTER = "quarter";

    private final PlanYears years;
    private final PlanFigures figures;
    private final BudgetService budget;
    private final ProjectList projects;

    QuarterReport(PlanYears years, PlanFigures figures, BudgetService budget, ProjectList projects) {
        this.years = years;
        this.figures = figures;
        this.budget = budget;
        this.projects = projects;
    }

    @Override
    public String id() {
        return "strategy.quarter";
    }

    @Override
    public String title() {
        return "strategy.report.title";
    }

    @Override
    public String permission() {
        return StrategyPermissions.REPORT;
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(
                new ReportParameter(YEAR, "strategy.year", ReportParameter.Kind.FISCAL_YEAR),
                new ReportParameter(QUARTER, "strategy.quarter", ReportParameter.Kind.QUARTER));
    }

    @Override
    @Needs(StrategyPermissions.REPORT)
    public List<FiscalYear> years() {
        return years.all();
    }

    @Override
    @Needs(StrategyPermissions.REPORT)
    @Transactional(readOnly = true)
    public ReportContent content(ReportValues values, Locale language) {
        var quarter = quarter(values);
        var counts = figures.counts(quarter);
        var names = years.names(quarter.year()).filter(n -> !counts.isEmpty());
        if (names.isEmpty()) {
            throw new RuleBroken(
                    "strategy.report.nothing",
                    Integer.toString(quarter.number()),
                    Integer.toString(quarter.year().year()));
        }
        var words = new Words(language);
        var period = new Period(quarter, words);
        var agency = names.get().agencyShort();
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new Paragraph(words.of(
                "strategy.report.opening", agency, period.year(), names.get().planPeriod(), period.number())));
        blocks.addAll(new WorkSection(period, agency, counts, figures.planned(quarter) - BandCount.sum(counts))
                .blocks(
                        years.activities(quarter.year()),
                        figures.standings(quarter, Band.PLANNED),
                        figures.standings(quarter, Band.LOW)));
        blocks.addAll(new BudgetSection(period, agency, budget.lines(quarter)).blocks());
        blocks.addAll(new ProjectSection(period, names.get())
                .blocks(
                        projects.strategies(quarter.year()),
                        projects.rows(quarter, new ListQuery(List.of(), List.of(), 0, Integer.MAX_VALUE))));
        return new ReportContent(
                words.of("strategy.report.heading", agency, period.year()),
                words.of("strategy.report.subheading", period.number(), period.months()),
                names.get().agency(),
                "report-" + period.year() + "-q" + quarter.number(),
                blocks);
    }

    private static Quarter quarter(ReportValues values) {
        var year = number(values, YEAR, 2400, 2999);
        var quarter = number(values, QUARTER, 1, 4);
        if (year.isEmpty() || quarter.isEmpty()) {
            throw new RuleBroken("strategy.report.choose");
        }
        return new Quarter(new FiscalYear(year.get()), quarter.get());
    }

    // The values come from the address, where anything may stand.
    private static Optional<Integer> number(ReportValues values, String name, int least, int most) {
        return values.find(name)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(n -> n >= least && n <= most);
    }
}
