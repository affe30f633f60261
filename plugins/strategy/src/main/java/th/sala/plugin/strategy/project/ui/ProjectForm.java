package th.sala.plugin.strategy.project.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.list.ListQuery;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.time.Quarter;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.PersonPicker;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.project.ProjectDetail;
import th.sala.plugin.strategy.project.ProjectDraft;
import th.sala.plugin.strategy.project.ProjectList;
import th.sala.plugin.strategy.project.ProjectService;
import th.sala.plugin.strategy.project.StrategyLine;
import th.sala.plugin.strategy.ui.PlanForm;
import th.sala.plugin.strategy.ui.PlanWords;
import th.sala.plugin.strategy.ui.QuarterChoice;

/** Adds a strategic project or changes what it is to reach. */
@Route("strategy/projects/:id([0-9]+)/edit")
@RouteAlias("strategy/projects/new")
@RolesAllowed(StrategyPermissions.EDIT)
class ProjectForm extends PlanForm<ProjectDetail, ProjectForm.Entry> {
    private final ProjectService projects;
    private final ProjectList list;
    private final PlanYears years;
    private final People people;
    private final TextField code;
    private final TextField name;
    private final IntegerField number;
    private final ComboBox<StrategyLine> strategy;
    private final TextField units;
    private final DepartmentPicker department;
    private final Checkbox departmentAssumed;
    private final TextArea indicator;
    private final TextField target;
    private final PersonPicker responsible;

    ProjectForm(ProjectService projects, ProjectList list, PlanYears years, People people) {
        super("projects");
        this.projects = projects;
        this.list = list;
        this.years = years;
        this.people = people;
        code = new TextField(text("strategy.project.code"));
        name = new TextField(text("strategy.project.name"));
        number = new IntegerField(text("strategy.number"));
        strategy = new ComboBox<>(text("strategy.project.strategy"));
        units = new TextField(text("strategy.project.units"));
        department = new DepartmentPicker(text("strategy.project.department"), people.scope(StrategyPermissions.EDIT));
        departmentAssumed = new Checkbox(text("strategy.undertaking.departmentAssumed"));
        indicator = new TextArea(text("strategy.project.indicator"));
        target = new TextField(text("strategy.project.target"));
        responsible = new PersonPicker(text("strategy.responsible"));
        strategy.setItemLabelGenerator(s -> text("strategy.strategy.named", s.number(), s.name()));
        code.setMaxLength(40);
        name.setMaxLength(500);
        units.setMaxLength(100);
        indicator.setMaxLength(1000);
        target.setMaxLength(300);
        number.setMin(1);
        number.setHelperText(text("strategy.numberHelp"));
        units.setHelperText(text("strategy.project.unitsHelp"));
        department.setHelperText(text("strategy.project.departmentHelp"));
        addFields();
    }

    private void addFields() {
        field("name", name, Entry::name).required().wide();
        field("strategyId", strategy, Entry::strategy).required().wide();
        field("code", code, Entry::code).required();
        field("number", number, Entry::number).required();
        field("indicator", indicator, Entry::indicator).required();
        field("target", target, Entry::target).required();
        field("units", units, Entry::units);
        var owner = field("department", department, Entry::department);
        if (!people.scope(StrategyPermissions.EDIT).everywhere()) {
            owner.required();
        }
        field("departmentAssumed", departmentAssumed, Entry::departmentAssumed);
        field("responsible", responsible, Entry::responsible);
    }

    @Override
    protected Optional<ProjectDetail> find(long id) {
        return projects.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable ProjectDetail project) {
        var asked = QuarterChoice.asked(event.getLocation().getQueryParameters(), years);
        if (project == null) {
            head(asked, text("strategy.project.add"));
        } else {
            var values = project.values();
            ProjectRights.demand(people, values.department());
            head(new Quarter(project.year(), asked.number()), values.code(), values.name(), text("strategy.edit"));
            code.setReadOnly(true);
        }
        context(text("strategy.inYear", PlanWords.year(quarter().year())));
        var strategies = list.strategies(quarter().year());
        strategy.setItems(strategies);
        if (strategies.isEmpty()) {
            unready(people, "strategy.project.noStrategies");
        }
    }

    @Override
    protected Entry entry(@Nullable ProjectDetail project) {
        if (project != null) {
            return Entry.of(project);
        }
        int next = list.count(quarter(), new ListQuery(List.of(), List.of(), 0, 1)) + 1;
        return new Entry(0, "", "", next, null, "", null, false, "", "", null);
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                code.getValue(),
                name.getValue(),
                number.getValue(),
                strategy.getValue(),
                units.getValue(),
                department.getValue(),
                departmentAssumed.getValue(),
                indicator.getValue(),
                target.getValue(),
                responsible.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        var saved = text("strategy.project.saved", entry.code());
        if (isNew()) {
            return new Saved(saved, toRecord(projects.add(entry.draft())));
        }
        projects.change(id(), entry.version(), entry.draft());
        return new Saved(saved, wayBack());
    }

    /** What the fields hold; unlike a draft it may be unfinished. */
    record Entry(
            int version,
            String code,
            String name,
            @Nullable Integer number,
            @Nullable StrategyLine strategy,
            String units,
            @Nullable DepartmentId department,
            boolean departmentAssumed,
            String indicator,
            String target,
            @Nullable PersonId responsible) {
        static Entry of(ProjectDetail detail) {
            var values = detail.values();
            return new Entry(
                    detail.version(),
                    values.code(),
                    values.name(),
                    values.number(),
                    detail.strategy(),
                    Objects.requireNonNullElse(values.units(), ""),
                    values.department(),
                    values.departmentAssumed(),
                    values.indicator(),
                    values.target(),
                    values.responsible());
        }

        ProjectDraft draft() {
            return new ProjectDraft(
                    code,
                    Objects.requireNonNull(strategy).id(),
                    Objects.requireNonNull(number),
                    name,
                    Records.orNull(units),
                    department,
                    departmentAssumed,
                    indicator,
                    target,
                    responsible);
        }
    }
}
