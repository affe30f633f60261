package th.sala.plugin.strategy.project.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.People;
import th.sala.api.time.Quarter;
import th.sala.api.ui.FormScreen;
import th.sala.api.ui.PercentField;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.project.ProjectDetail;
import th.sala.plugin.strategy.project.ProjectReport;
import th.sala.plugin.strategy.project.ProjectService;
import th.sala.plugin.strategy.ui.PlanWords;
import th.sala.plugin.strategy.ui.QuarterChoice;
import th.sala.plugin.strategy.ui.RecordAddress;

/** What is reported for a strategic project at the end of a quarter. */
@Route("strategy/projects/:id([0-9]+)/results/:quarter([1-4])")
@RolesAllowed(StrategyPermissions.EDIT)
class ProjectReportForm extends FormScreen<ProjectReportForm.Entry> implements BeforeEnterObserver {
    private final ProjectService projects;
    private final People people;
    private final PercentField percent;
    private final TextArea narrative;
    private long id = -1;
    private @Nullable Quarter quarter;

    ProjectReportForm(ProjectService projects, People people) {
        this.projects = projects;
        this.people = people;
        percent = new PercentField(text("strategy.project.percent"));
        percent.setHelperText(text("strategy.project.percentHelp"));
        narrative = new TextArea(text("strategy.project.narrative"));
        narrative.setMaxLength(4000);
        field("percent", percent, Entry::percent);
        field("narrative", narrative, Entry::narrative).wide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = RecordAddress.id(event);
        int number = RecordAddress.quarter(event);
        projects.find(id)
                .ifPresentOrElse(found -> open(found, number), () -> event.rerouteToError(NotFoundException.class));
    }

    private void open(ProjectDetail project, int number) {
        ProjectRights.demand(people, project.values().department());
        quarter = new Quarter(project.year(), number);
        clearCrumbs();
        crumb(text("strategy.title"), "strategy");
        crumb(
                text("strategy.projects.heading", PlanWords.year(project.year())),
                QuarterChoice.address("strategy/projects", quarter()));
        crumb(project.values().code(), wayBack());
        crumb(text("strategy.result.enter"), null);
        heading(project.values().name());
        context(text("strategy.result.byQuarter", number, PlanWords.span(quarter())));
    }

    private Quarter quarter() {
        return Objects.requireNonNull(quarter);
    }

    @Override
    protected Entry load() {
        return projects.find(id)
                .flatMap(p -> p.report(quarter().number()))
                .map(r -> new Entry(
                        r.version(),
                        r.values().percent(),
                        Objects.requireNonNullElse(r.values().narrative(), "")))
                .orElseGet(() -> new Entry(null, null, ""));
    }

    @Override
    protected Entry value() {
        return new Entry(loaded().version(), percent.getValue(), narrative.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        var report = new ProjectReport(entry.percent(), Records.orNull(entry.narrative()));
        projects.report(id, quarter().number(), entry.version(), report);
        return new Saved(text("strategy.result.saved", quarter().number()), wayBack());
    }

    @Override
    protected String wayBack() {
        return QuarterChoice.address("strategy/projects/" + id, quarter());
    }

    /** What the fields hold. */
    record Entry(@Nullable Integer version, @Nullable BigDecimal percent, String narrative) {}
}
