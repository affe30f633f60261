package th.sala.plugin.strategy.project.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.People;
import th.sala.api.ui.PercentField;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.project.ProjectDetail;
import th.sala.plugin.strategy.project.ProjectReport;
import th.sala.plugin.strategy.project.ProjectService;
import th.sala.plugin.strategy.ui.PlanForm;
import th.sala.plugin.strategy.ui.PlanWords;

/** What is reported for a strategic project at the end of a quarter. */
@Route("strategy/projects/:id([0-9]+)/results/:quarter([1-4])")
@RolesAllowed(StrategyPermissions.EDIT)
class ProjectReportForm extends PlanForm<ProjectDetail, ProjectReportForm.Entry> {
    private final ProjectService projects;
    private final People people;
    private final PercentField percent;
    private final TextArea narrative;

    ProjectReportForm(ProjectService projects, People people) {
        super("projects");
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
    protected Optional<ProjectDetail> find(long id) {
        return projects.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable ProjectDetail project) {
        var reported = Objects.requireNonNull(project);
        var values = reported.values();
        ProjectRights.demand(people, values.department());
        head(reported(event, reported.year()), values.code(), values.name(), text("strategy.result.enter"));
        context(text("strategy.result.byQuarter", quarter().number(), PlanWords.span(quarter())));
    }

    @Override
    protected Entry entry(@Nullable ProjectDetail project) {
        return Objects.requireNonNull(project)
                .report(quarter().number())
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
        projects.report(id(), quarter().number(), entry.version(), report);
        return new Saved(text("strategy.result.saved", quarter().number()), wayBack());
    }

    /** What the fields hold. */
    record Entry(@Nullable Integer version, @Nullable BigDecimal percent, String narrative) {}
}
