package th.sala.core.approval;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Route;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.report.Report;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.report.ReportBlock.Bar;
import th.sala.api.report.ReportBlock.BarChart;
import th.sala.api.report.ReportBlock.Cell;
import th.sala.api.report.ReportBlock.Column;
import th.sala.api.report.ReportBlock.Heading;
import th.sala.api.report.ReportBlock.Row;
import th.sala.api.report.ReportBlock.Table;
import th.sala.api.report.ReportContent;
import th.sala.api.report.ReportParameter;
import th.sala.api.report.ReportValues;
import th.sala.api.text.Figures;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.api.ui.Names;
import th.sala.core.approval.ApprovalFigures.At;
import th.sala.core.approval.ApprovalFigures.Sum;

/** How long approvals take in a quarter: by desk, by unit, and what is late today. */
@Service
@Needs(ApprovalPermissions.READ)
@Transactional(readOnly = true)
public class ApprovalReport implements Report {
    /** Parameter: fiscal year, {@code 2567}. */
    public static final String YEAR = "year";

    /** Parameter: quarter, {@code 2}. */
    public static final String QUARTER = "quarter";

    private static final int MOST_BARS = 15;

    private final ApprovalFigures figures;
    private final Subjects subjects;
    private final People people;
    private final ObjectProvider<I18NProvider> words;

    ApprovalReport(ApprovalFigures figures, Subjects subjects, People people, ObjectProvider<I18NProvider> words) {
        this.figures = figures;
        this.subjects = subjects;
        this.people = people;
        this.words = words;
    }

    @Override
    public String id() {
        return "core.approvals";
    }

    @Override
    public String title() {
        return "approval.report.title";
    }

    @Override
    public String permission() {
        return ApprovalPermissions.READ;
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(
                new ReportParameter(YEAR, "approval.report.year", ReportParameter.Kind.FISCAL_YEAR),
                new ReportParameter(QUARTER, "approval.report.quarter", ReportParameter.Kind.QUARTER));
    }

    @Override
    public ReportContent content(ReportValues values, Locale language) {
        Quarter quarter = quarter(values);
        var told = new Told(language);
        Map<ApprovalState, Long> ends = figures.ends(quarter);
        Map<At, Sum> desks = figures.desks(quarter);
        Map<At, Long> overdue = figures.overdue();
        if (ends.isEmpty() && desks.isEmpty() && overdue.isEmpty()) {
            throw new RuleBroken("approval.report.nothing");
        }
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new Heading(1, told.text("approval.report.ends")));
        blocks.add(told.ends(ends));
        if (!desks.isEmpty()) {
            blocks.add(new Heading(1, told.text("approval.report.desks")));
            blocks.add(told.chart(desks));
            blocks.add(told.desks(desks));
        }
        Map<DepartmentId, Sum> units = figures.units(quarter);
        if (!units.isEmpty()) {
            blocks.add(new Heading(1, told.text("approval.report.units")));
            blocks.add(told.units(units));
        }
        if (!overdue.isEmpty()) {
            blocks.add(new Heading(1, told.text("approval.report.overdue")));
            blocks.add(told.overdue(overdue));
        }
        return new ReportContent(
                told.text("approval.report.title"),
                told.text("approval.report.period", quarter.name(language)),
                told.agency(),
                "approvals-" + quarter.year().year() + "-q" + quarter.number(),
                language,
                blocks);
    }

    private static Quarter quarter(ReportValues values) {
        String year = values.find(YEAR).orElse("");
        String number = values.find(QUARTER).orElse("");
        if (!year.matches("2[4-9][0-9]{2}") || !number.matches("[1-4]")) {
            throw new RuleBroken("approval.report.choose");
        }
        return new Quarter(new FiscalYear(Integer.parseInt(year)), Integer.parseInt(number));
    }

    /** The figures in words and tables of one language. */
    private final class Told {
        private final Locale language;
        private final boolean thai;
        private final Map<String, Optional<Route>> routes = new HashMap<>();

        Told(Locale language) {
            this.language = language;
            thai = language.getLanguage().equals("th");
        }

        String text(String key, Object... arguments) {
            return Objects.requireNonNull(words.getObject().getTranslation(key, language, arguments));
        }

        String agency() {
            return people.departments().stream()
                    .filter(d -> d.parent() == null)
                    .findFirst()
                    .map(d -> Names.of(d, language))
                    .orElse("");
        }

        Table ends(Map<ApprovalState, Long> ends) {
            List<Row> rows = ends.entrySet().stream()
                    .map(e -> Row.of(Cell.of(text("approval.report.state." + e.getKey())), count(e.getValue())))
                    .toList();
            return new Table("", List.of(left("approval.report.state"), right("approval.report.number")), rows);
        }

        BarChart chart(Map<At, Sum> desks) {
            List<Bar> bars = sorted(desks).stream()
                    .limit(MOST_BARS)
                    .map(e -> new Bar(
                            desk(e.getKey()),
                            rounded(e.getValue().mean()),
                            rounded(e.getValue().meanGiven())))
                    .toList();
            return new BarChart(
                    text("approval.report.chart"),
                    text("approval.report.days"),
                    text("approval.report.used"),
                    text("approval.report.given"),
                    bars);
        }

        Table desks(Map<At, Sum> desks) {
            List<Row> rows = sorted(desks).stream()
                    .map(e -> Row.of(
                            Cell.of(desk(e.getKey())),
                            count(e.getValue().number()),
                            decimal(e.getValue().mean()),
                            count(e.getValue().longest()),
                            count(e.getValue().late())))
                    .toList();
            return new Table(
                    "",
                    List.of(
                            left("approval.report.desk"),
                            right("approval.report.number"),
                            right("approval.report.mean"),
                            right("approval.report.longest"),
                            right("approval.report.late")),
                    rows);
        }

        private List<Map.Entry<At, Sum>> sorted(Map<At, Sum> desks) {
            return desks.entrySet().stream()
                    .sorted(Comparator.comparing(
                                    (Map.Entry<At, Sum> e) -> -e.getValue().mean())
                            .thenComparing(e -> desk(e.getKey())))
                    .toList();
        }

        Table units(Map<DepartmentId, Sum> units) {
            List<Row> rows = units.entrySet().stream()
                    .map(e -> Row.of(
                            Cell.of(unit(e.getKey())),
                            count(e.getValue().number()),
                            decimal(e.getValue().mean()),
                            count(e.getValue().longest())))
                    .sorted(Comparator.comparing(row -> row.cells().getFirst().text()))
                    .toList();
            return new Table(
                    "",
                    List.of(
                            left("approval.report.unit"),
                            right("approval.report.ended"),
                            right("approval.report.mean"),
                            right("approval.report.longest")),
                    rows);
        }

        Table overdue(Map<At, Long> overdue) {
            List<Row> rows = overdue.entrySet().stream()
                    .sorted(Map.Entry.<At, Long>comparingByValue().reversed())
                    .map(e -> Row.of(Cell.of(desk(e.getKey())), count(e.getValue())))
                    .toList();
            return new Table("", List.of(left("approval.report.desk"), right("approval.report.number")), rows);
        }

        /** As the route of its kind calls it today, its key where that has it no more, and of which kind. */
        private String desk(At at) {
            String name = routes.computeIfAbsent(at.kind(), figures::route)
                    .flatMap(route -> route.desk(at.desk()))
                    .map(desk -> thai ? desk.name() : desk.nameEn())
                    .orElse(at.desk());
            return text("approval.report.at", name, kind(at));
        }

        private String kind(At at) {
            return subjects.all().stream()
                    .filter(kind -> at.kind().equals(kind.code()))
                    .findFirst()
                    .map(kind -> text(kind.subject().titleKey()))
                    .orElse(at.kind());
        }

        private String unit(DepartmentId id) {
            return people.department(id)
                    .map((Department d) -> Names.of(d, language))
                    .orElse("");
        }

        private Column left(String key) {
            return new Column("", text(key), 4, Align.LEFT);
        }

        private Column right(String key) {
            return new Column("", text(key), 2, Align.RIGHT);
        }

        private Cell count(long number) {
            return new Cell(Figures.count(number), BigDecimal.valueOf(number), 0, 1);
        }

        private Cell decimal(double number) {
            BigDecimal rounded = rounded(number);
            return new Cell(Figures.decimal(rounded, 1), rounded, 1, 1);
        }

        private BigDecimal rounded(double number) {
            return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
        }
    }
}
