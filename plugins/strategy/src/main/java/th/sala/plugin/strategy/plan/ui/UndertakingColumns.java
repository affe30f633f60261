package th.sala.plugin.strategy.plan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.api.ui.Choice;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;
import th.sala.plugin.strategy.plan.Band;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.plan.UndertakingList;
import th.sala.plugin.strategy.plan.UndertakingRow;
import th.sala.plugin.strategy.ui.PlanWords;
import th.sala.plugin.strategy.ui.QuarterChoice;

/** The list of undertakings, alike on the overview and on its own page. */
public final class UndertakingColumns {
    private final PlanYears years;
    private final People people;
    private final Supplier<Quarter> quarter;
    // The page and an export at work beside it ask for names at the same time.
    private final Map<DepartmentId, String> names = new ConcurrentHashMap<>();
    private final Map<PersonId, String> responsible = new ConcurrentHashMap<>();

    private UndertakingColumns(PlanYears years, People people, Supplier<Quarter> quarter) {
        this.years = years;
        this.people = people;
        this.quarter = quarter;
    }

    /**
     * A list that shows the quarter set by {@link #show}.
     *
     * @param quarter asked while the list draws
     */
    public static RowList<UndertakingRow> list(
            UndertakingList rows, PlanYears years, People people, Supplier<Quarter> quarter) {
        var source = new ListSource<UndertakingRow>() {
            @Override
            public List<UndertakingRow> rows(ListQuery query) {
                return rows.rows(quarter.get(), query);
            }

            @Override
            public int count(ListQuery query) {
                return rows.count(quarter.get(), query);
            }
        };
        return new RowList<>(
                        "strategy.undertakings",
                        "strategy.undertakings.title",
                        source,
                        new UndertakingColumns(years, people, quarter).columns())
                .sortedBy("code", false)
                .counted("strategy.undertakings.count");
    }

    /** Lets the list show another quarter. */
    public static void show(RowList<UndertakingRow> list, Quarter quarter) {
        list.fixed("quarter", quarter.year().year() + "/" + quarter.number());
    }

    private List<RowColumn<UndertakingRow>> columns() {
        return List.of(
                RowColumn.<UndertakingRow>text("code", "strategy.undertaking.code", UndertakingRow::code)
                        .width(8.5)
                        .filterText()
                        .onSecondLine(),
                RowColumn.<UndertakingRow>text("name", "strategy.undertaking.name", UndertakingRow::name)
                        .link(row -> QuarterChoice.address("strategy/undertakings/" + row.id(), quarter.get()))
                        .filterText(),
                RowColumn.<UndertakingRow>text("kind", "strategy.undertaking.kind", row -> PlanWords.kind(row.kind()))
                        .width(7.5)
                        .filterChoice(PlanWords::kinds),
                RowColumn.<UndertakingRow>text(
                                "activity",
                                "strategy.undertaking.activity",
                                row -> PlanWords.activity(row.output(), row.activity()))
                        .width(13)
                        .filterChoice(this::activities)
                        .hiddenAtFirst(),
                RowColumn.<UndertakingRow>text("department", "strategy.undertaking.department", this::department)
                        .width(15)
                        .filterChoice(() -> PlanWords.departments(people)),
                RowColumn.<UndertakingRow>text("responsible", "strategy.responsible", this::responsible)
                        .width(13)
                        .notSortable()
                        .hiddenAtFirst(),
                RowColumn.<UndertakingRow>percent("band", "strategy.undertaking.progress", UndertakingRow::percent)
                        .bar(row -> PlanWords.colours(row.band()), this::standing)
                        .width(12)
                        .filterChoice(this::bands));
    }

    private String department(UndertakingRow row) {
        var name = names.computeIfAbsent(row.department(), id -> PlanWords.department(people, id, false));
        return row.departmentAssumed() ? PlanWords.say("strategy.assumed", name) : name;
    }

    private String responsible(UndertakingRow row) {
        var person = row.responsible();
        return person == null ? "" : responsible.computeIfAbsent(person, id -> PlanWords.person(people, id));
    }

    private String standing(UndertakingRow row) {
        return PlanWords.standing(row.band(), row.reported(), number());
    }

    private List<Choice> bands() {
        var choices = new ArrayList<Choice>();
        for (var band : Band.by(number())) {
            choices.add(new Choice(band.name(), PlanWords.band(band, number())));
        }
        choices.add(new Choice(UndertakingList.NO_BAND, PlanWords.say("strategy.band.unknown")));
        return choices;
    }

    private List<Choice> activities() {
        FiscalYear year = quarter.get().year();
        return years.activities(year).stream()
                .map(line -> new Choice(Long.toString(line.id()), PlanWords.activity(line)))
                .toList();
    }

    private int number() {
        return quarter.get().number();
    }
}
