package th.sala.plugin.strategy.project.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.People;
import th.sala.api.time.Quarter;
import th.sala.api.ui.Choice;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;
import th.sala.api.ui.Screen;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.project.ProjectList;
import th.sala.plugin.strategy.project.ProjectRow;
import th.sala.plugin.strategy.ui.PlanWords;
import th.sala.plugin.strategy.ui.QuarterChoice;

/** The strategic projects of a year by strategy. */
@Route("strategy/projects")
@Menu(title = "strategy.projects.title", icon = "vaadin:flag-o", order = 40)
@RolesAllowed(StrategyPermissions.READ)
class ProjectListView extends Screen implements BeforeEnterObserver {
    private final ProjectList projects;
    private final QuarterChoice choice;
    private final RowList<ProjectRow> list;
    private final People people;
    private final boolean mayAdd;
    private Quarter quarter;

    ProjectListView(ProjectList projects, PlanYears years, People people) {
        this.projects = projects;
        this.people = people;
        choice = new QuarterChoice(years, text("strategy.year"), text("strategy.quarter"));
        quarter = QuarterChoice.first(years);
        mayAdd = people.may(StrategyPermissions.EDIT);
        list = new RowList<>("strategy.projects", "strategy.projects.title", new Source(), columns())
                .counted("strategy.projects.count")
                .whenEmpty("strategy.projects.empty", "strategy.projects.emptyHint");
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy.projects.title"), null);
        choice.keep(list);
        content(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        quarter = choice.adopt(event.getLocation());
        heading(text("strategy.projects.heading", PlanWords.year(quarter.year())));
        context(text("strategy.cumulative", quarter.number(), PlanWords.span(quarter)));
        List<Component> acts = new ArrayList<>(choice.controls());
        if (mayAdd) {
            acts.add(
                    primaryLink(text("strategy.project.add"), QuarterChoice.address("strategy/projects/new", quarter)));
        }
        actions(acts.toArray(Component[]::new));
        list.fixed("quarter", quarter.year().year() + "/" + quarter.number());
    }

    private List<RowColumn<ProjectRow>> columns() {
        return List.of(
                RowColumn.<ProjectRow>text("code", "strategy.project.code", ProjectRow::code)
                        .width(8.5)
                        .filterText()
                        .onSecondLine(),
                RowColumn.<ProjectRow>text("name", "strategy.project.name", ProjectRow::name)
                        .link(row -> QuarterChoice.address("strategy/projects/" + row.id(), quarter))
                        .filterText(),
                RowColumn.<ProjectRow>text(
                                "strategy",
                                "strategy.project.strategy",
                                row -> text("strategy.strategy.number", row.strategyNumber()))
                        .width(8.5)
                        .filterChoice(this::strategies),
                RowColumn.<ProjectRow>text("units", "strategy.project.units", ProjectRow::units)
                        .width(10.5)
                        .filterText(),
                RowColumn.<ProjectRow>text("target", "strategy.project.target", ProjectRow::target)
                        .width(11)
                        .notSortable(),
                RowColumn.<ProjectRow>text("narrative", "strategy.project.narrative", ProjectRow::narrative)
                        .width(20)
                        .notSortable()
                        .hiddenAtFirst(),
                RowColumn.<ProjectRow>text("responsible", "strategy.responsible", this::responsible)
                        .width(13)
                        .notSortable()
                        .hiddenAtFirst(),
                RowColumn.<ProjectRow>percent("percent", "strategy.project.percent", ProjectRow::percent)
                        .onSecondLine());
    }

    private String responsible(ProjectRow row) {
        var person = row.responsible();
        return person == null ? "" : PlanWords.person(people, person);
    }

    private List<Choice> strategies() {
        return projects.strategies(quarter.year()).stream()
                .map(s -> new Choice(s.code(), text("strategy.strategy.named", s.number(), s.name())))
                .toList();
    }

    private final class Source implements ListSource<ProjectRow> {
        @Override
        public List<ProjectRow> rows(ListQuery query) {
            return projects.rows(quarter, query);
        }

        @Override
        public int count(ListQuery query) {
            return projects.count(quarter, query);
        }
    }
}
