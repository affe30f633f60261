package th.sala.plugin.strategy.plan.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.time.Quarter;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.PersonPicker;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.plan.ActivityLine;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.plan.UndertakingDetail;
import th.sala.plugin.strategy.plan.UndertakingDraft;
import th.sala.plugin.strategy.plan.UndertakingKind;
import th.sala.plugin.strategy.plan.UndertakingService;
import th.sala.plugin.strategy.ui.PlanForm;
import th.sala.plugin.strategy.ui.PlanWords;
import th.sala.plugin.strategy.ui.QuarterChoice;

/** Adds an undertaking or changes its place in the plan. */
@Route("strategy/undertakings/:id([0-9]+)/edit")
@RouteAlias("strategy/undertakings/new")
@RolesAllowed(StrategyPermissions.EDIT)
class UndertakingForm extends PlanForm<UndertakingDetail, UndertakingForm.Entry> {
    private final UndertakingService undertakings;
    private final PlanYears years;
    private final People people;
    private final TextField code;
    private final TextField name;
    private final Select<UndertakingKind> kind = new Select<>();
    private final ComboBox<ActivityLine> activity;
    private final Checkbox activityAssumed;
    private final DepartmentPicker department;
    private final Checkbox departmentAssumed;
    private final PersonPicker responsible;
    private final TextField target;
    private final TextField group;

    UndertakingForm(UndertakingService undertakings, PlanYears years, People people) {
        super("undertakings");
        this.undertakings = undertakings;
        this.years = years;
        this.people = people;
        code = new TextField(text("strategy.undertaking.code"));
        name = new TextField(text("strategy.undertaking.name"));
        activity = new ComboBox<>(text("strategy.undertaking.activity"));
        activityAssumed = new Checkbox(text("strategy.undertaking.activityAssumed"));
        department =
                new DepartmentPicker(text("strategy.undertaking.department"), people.scope(StrategyPermissions.EDIT));
        departmentAssumed = new Checkbox(text("strategy.undertaking.departmentAssumed"));
        responsible = new PersonPicker(text("strategy.responsible"));
        target = new TextField(text("strategy.undertaking.target"));
        group = new TextField(text("strategy.undertaking.group"));
        kind.setLabel(text("strategy.undertaking.kind"));
        kind.setItems(UndertakingKind.values());
        kind.setItemLabelGenerator(PlanWords::kind);
        activity.setItemLabelGenerator(PlanWords::activity);
        code.setMaxLength(40);
        name.setMaxLength(500);
        target.setMaxLength(500);
        group.setMaxLength(300);
        group.setHelperText(text("strategy.undertaking.groupHelp"));
        addFields();
    }

    private void addFields() {
        field("name", name, Entry::name).required().wide();
        field("code", code, Entry::code).required();
        field("kind", kind, Entry::kind).required();
        field("activityId", activity, Entry::activity).required();
        field("department", department, Entry::department).required();
        field("activityAssumed", activityAssumed, Entry::activityAssumed);
        field("departmentAssumed", departmentAssumed, Entry::departmentAssumed);
        field("responsible", responsible, Entry::responsible);
        field("target", target, Entry::target);
        field("groupName", group, Entry::group);
    }

    @Override
    protected Optional<UndertakingDetail> find(long id) {
        return undertakings.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable UndertakingDetail undertaking) {
        var asked = QuarterChoice.asked(event.getLocation().getQueryParameters(), years);
        if (undertaking == null) {
            head(asked, text("strategy.undertaking.add"));
            context(text("strategy.inYear", PlanWords.year(asked.year())));
        } else {
            var values = undertaking.values();
            people.demand(StrategyPermissions.EDIT, values.department());
            head(new Quarter(undertaking.year(), asked.number()), values.code(), values.name(), text("strategy.edit"));
            code.setReadOnly(true);
        }
        var activities = years.activities(quarter().year());
        activity.setItems(activities);
        if (activities.isEmpty()) {
            unready(people, "strategy.undertaking.noActivities");
        }
    }

    @Override
    protected Entry entry(@Nullable UndertakingDetail undertaking) {
        return undertaking == null ? Entry.EMPTY : Entry.of(undertaking);
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                code.getValue(),
                name.getValue(),
                kind.getValue(),
                activity.getValue(),
                activityAssumed.getValue(),
                department.getValue(),
                departmentAssumed.getValue(),
                responsible.getValue(),
                target.getValue(),
                group.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        var saved = text("strategy.undertaking.saved", entry.code());
        if (isNew()) {
            return new Saved(saved, toRecord(undertakings.add(entry.draft())));
        }
        undertakings.change(id(), entry.version(), entry.draft());
        return new Saved(saved, wayBack());
    }

    /** What the fields hold; unlike a draft it may be unfinished. */
    record Entry(
            int version,
            String code,
            String name,
            @Nullable UndertakingKind kind,
            @Nullable ActivityLine activity,
            boolean activityAssumed,
            @Nullable DepartmentId department,
            boolean departmentAssumed,
            @Nullable PersonId responsible,
            String target,
            String group) {
        static final Entry EMPTY =
                new Entry(0, "", "", UndertakingKind.PROJECT, null, false, null, false, null, "", "");

        static Entry of(UndertakingDetail detail) {
            var values = detail.values();
            return new Entry(
                    detail.version(),
                    values.code(),
                    values.name(),
                    values.kind(),
                    detail.activity(),
                    values.activityAssumed(),
                    values.department(),
                    values.departmentAssumed(),
                    values.responsible(),
                    Objects.requireNonNullElse(values.target(), ""),
                    Objects.requireNonNullElse(values.groupName(), ""));
        }

        /** The form has checked that nothing required is missing. */
        UndertakingDraft draft() {
            return new UndertakingDraft(
                    code,
                    Objects.requireNonNull(kind),
                    name,
                    Objects.requireNonNull(activity).id(),
                    activityAssumed,
                    Records.orNull(group),
                    Records.orNull(target),
                    Objects.requireNonNull(department),
                    departmentAssumed,
                    responsible);
        }
    }
}
