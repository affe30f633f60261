package th.sala.plugin.strategy.project.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import th.sala.api.people.People;
import th.sala.api.time.Quarter;
import th.sala.api.ui.DocumentsPanel;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.Screen;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.project.ProjectDetail;
import th.sala.plugin.strategy.project.ProjectService;
import th.sala.plugin.strategy.ui.PlanWords;
import th.sala.plugin.strategy.ui.QuarterChoice;

/** One strategic project and how far it came by the chosen quarter. */
@Route("strategy/projects/:id([0-9]+)")
@RolesAllowed(StrategyPermissions.READ)
class ProjectView extends Screen implements BeforeEnterObserver {
    private final ProjectService projects;
    private final PlanYears years;
    private final People people;
    private final QuarterChoice choice;

    ProjectView(ProjectService projects, PlanYears years, People people) {
        this.projects = projects;
        this.years = years;
        this.people = people;
        this.choice = new QuarterChoice(years, text("strategy.year"), text("strategy.quarter"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = projects.find(RecordAddress.id(event));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var asked = QuarterChoice.asked(event.getLocation().getQueryParameters(), years);
        choice.adopt(event.getLocation());
        show(found.get(), new Quarter(found.get().year(), asked.number()));
    }

    private void show(ProjectDetail project, Quarter quarter) {
        var values = project.values();
        clearCrumbs();
        crumb(text("strategy.title"), "strategy");
        crumb(
                text("strategy.projects.heading", PlanWords.year(quarter.year())),
                QuarterChoice.address("strategy/projects", quarter));
        crumb(values.code(), null);
        heading(values.name());
        actions(acts(project, quarter));
        below(facts(project, quarter));
        content(new Facts()
                .asBlock()
                .fact(
                        text("strategy.project.strategy"),
                        text(
                                "strategy.strategy.named",
                                project.strategy().number(),
                                project.strategy().name()))
                .fact(text("strategy.project.target"), values.target())
                .fact(text("strategy.project.indicator"), values.indicator())
                .fact(
                        text("strategy.project.department"),
                        PlanWords.department(people, values.department(), values.departmentAssumed()))
                .fact(text("strategy.responsible"), PlanWords.person(people, values.responsible())));
        addContent(result(project, quarter));
        // a project of no department has nowhere to keep papers
        if (values.department() != null) {
            addContent(new DocumentsPanel(
                            Records.subject("project", project.id()),
                            values.department(),
                            StrategyPermissions.DOCUMENTS)
                    .required("strategy.approved", "strategy.documents.approved"));
        }
    }

    private Component[] acts(ProjectDetail project, Quarter quarter) {
        var acts = new ArrayList<Component>();
        acts.add(choice.controls().getFirst());
        if (ProjectRights.mayEdit(people, project.values().department())) {
            var path = "strategy/projects/" + project.id();
            acts.add(buttonLink(text("strategy.edit"), QuarterChoice.address(path + "/edit", quarter)));
            acts.add(primaryLink(text("strategy.result.enter"), path + "/results/" + quarter.number()));
        }
        return acts.toArray(Component[]::new);
    }

    private Facts facts(ProjectDetail project, Quarter quarter) {
        var values = project.values();
        var percent =
                project.report(quarter.number()).map(r -> r.values().percent()).orElse(null);
        return new Facts()
                .fact(text("strategy.project.units"), values.units() == null ? Figures.unknown() : values.units())
                .fact(text("strategy.project.percent"), Figures.percent(percent));
    }

    private Component[] result(ProjectDetail project, Quarter quarter) {
        var title = new H2(text("strategy.result.byQuarter", quarter.number(), PlanWords.span(quarter)));
        title.addClassName("sala-section");
        Component body = project.report(quarter.number())
                .<Component>map(r -> new Facts()
                        .asBlock()
                        .fact(
                                text("strategy.project.narrative"),
                                r.values().narrative() == null
                                        ? Figures.unknown()
                                        : r.values().narrative()))
                .orElseGet(() -> new EmptyState(text("strategy.result.none"), text("strategy.result.noneHint")));
        return new Component[] {title, body};
    }
}
