package th.sala.core.number.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import th.sala.api.people.Department;
import th.sala.api.people.People;
import th.sala.api.text.Figures;
import th.sala.api.ui.LinkButton;
import th.sala.api.ui.Panel;
import th.sala.api.ui.RowList;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Table;
import th.sala.api.ui.Tone;
import th.sala.core.number.GivenNumbers;
import th.sala.core.number.GivenRow;
import th.sala.core.number.YearReport;

/** What became of the numbers, year by year; a figure shows the numbers behind it in the list. */
class YearPanel extends Composite<Panel> {
    private static final long serialVersionUID = 1L;

    private final transient List<YearReport> years;
    private final transient People people;
    private final RowList<GivenRow> list;

    YearPanel(List<YearReport> years, People people, RowList<GivenRow> list) {
        this.years = years;
        this.people = people;
        this.list = list;
    }

    @Override
    protected Panel initContent() {
        String waiting = getTranslation("number.report.waiting", GivenNumbers.LONGEST_RESERVED_DAYS);
        var table = new Table(
                getTranslation("number.report.title"),
                getTranslation("number.given.year"),
                NumberWords.state("ASSIGNED"),
                NumberWords.state("RESERVED"),
                waiting,
                NumberWords.state("VOID"),
                getTranslation("number.report.missing"));
        for (YearReport year : years) {
            table.row(
                    new Span(Integer.toString(year.year())),
                    figure(year, year.assigned(), "ASSIGNED"),
                    figure(year, year.reserved(), "RESERVED"),
                    figure(year, year.waiting(), "WAITING"),
                    figure(year, year.cancelled(), "VOID"),
                    missing(year));
        }
        var panel = new Panel(getTranslation("number.report.title"), table);
        panel.addClassName("sala-number-years");
        return panel;
    }

    private Component figure(YearReport year, int number, String state) {
        if (number == 0) {
            return new Span("0");
        }
        var figure = new LinkButton(Figures.count(number), () -> {
            list.filter("year", Integer.toString(year.year()));
            list.filter("state", state);
        });
        figure.setAriaLabel(
                getTranslation("number.report.show", NumberWords.state(state), year.year(), Figures.count(number)));
        return figure;
    }

    private Component missing(YearReport year) {
        if (year.missing().isEmpty()) {
            return new Span(getTranslation("number.report.complete"));
        }
        return new StatusBadge(Tone.BAD, year.missing().stream().map(this::gap).collect(Collectors.joining(", ")));
    }

    private String gap(YearReport.Gap gap) {
        String values = gap.first() == gap.last() ? "" + gap.first() : gap.first() + "–" + gap.last();
        return gap.department() == null
                ? values
                : people.department(gap.department()).map(Department::code).orElse("") + " " + values;
    }
}
