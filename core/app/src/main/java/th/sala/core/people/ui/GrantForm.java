package th.sala.core.people.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.PersonId;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.RecordForm;
import th.sala.core.people.Assignments;
import th.sala.core.people.Personnel;
import th.sala.core.people.PersonnelFile;
import th.sala.core.people.Role;
import th.sala.core.people.Roles;

/** Gives a person a role: where, for how long and up to which confidentiality. */
@Route("admin/people/:id([0-9]+)/role")
@RolesAllowed(Roles.PERMISSION)
class GrantForm extends RecordForm<PersonnelFile.Detail, GrantForm.Entry> {
    private static final long serialVersionUID = 1L;

    private final transient Personnel personnel;
    private final transient Assignments assignments;
    private final transient Clock clock;
    private final Map<Long, String> names = new LinkedHashMap<>();
    private final Select<Long> role = new Select<>();
    private final RadioButtonGroup<PersonnelFile.Reach> reach = new RadioButtonGroup<>();
    private final DepartmentPicker department;
    private final Select<Confidentiality> clearance = new Select<>();
    private final BuddhistDatePicker from;
    private final BuddhistDatePicker to;

    GrantForm(Personnel personnel, Assignments assignments, Roles roles, Clock clock) {
        this.personnel = personnel;
        this.assignments = assignments;
        this.clock = clock;
        for (Role.Row row : roles.list()) {
            names.put(row.id(), row.name(getLocale()));
        }
        role.setLabel(text("people.given.role"));
        role.setItems(List.copyOf(names.keySet()));
        role.setItemLabelGenerator(id -> Objects.requireNonNullElse(names.get(id), ""));
        reach.setLabel(text("people.given.reach"));
        reach.setItems(PersonnelFile.Reach.values());
        reach.setItemLabelGenerator(r -> text("people.reach." + r));
        department = new DepartmentPicker(text("people.person.department"));
        clearance.setLabel(text("people.given.clearance"));
        clearance.setItems(Confidentiality.values());
        clearance.setItemLabelGenerator(c -> text("people.clearance." + c));
        clearance.setHelperText(text("people.given.clearanceHelp"));
        from = new BuddhistDatePicker(text("people.person.from"));
        to = new BuddhistDatePicker(text("people.person.to"));
        to.setHelperText(text("people.person.toHelp"));
        field("role", role, e -> e.grant().role()).required().wide();
        field("reach", reach, e -> e.grant().reach()).required();
        field("department", department, e -> e.grant().department());
        field("from", from, e -> e.grant().from()).required();
        field("to", to, e -> e.grant().to());
        field("clearance", clearance, e -> e.grant().clearance());
        reach.addValueChangeListener(e -> department.setVisible(e.getValue() != PersonnelFile.Reach.AGENCY));
        verb(text("people.given.verb"));
    }

    @Override
    protected Optional<PersonnelFile.Detail> find(long id) {
        return personnel.find(new PersonId(id));
    }

    @Override
    protected void open(BeforeEnterEvent event, PersonnelFile.@Nullable Detail record) {
        String name = Objects.requireNonNull(record).values().name();
        clearCrumbs();
        crumb(text("people.administration"), "admin/people");
        crumb(text("people.people.title"), "admin/people");
        crumb(name, wayBack());
        crumb(text("people.given.give"), null);
        heading(text("people.given.of", name));
    }

    @Override
    protected Entry entry(PersonnelFile.@Nullable Detail record) {
        LocalDate today = LocalDate.now(clock);
        var place = Optional.ofNullable(record).flatMap(r -> PersonnelWords.mainPlace(r, today));
        return new Entry(
                record == null ? 0 : record.version(),
                new PersonnelFile.Grant(
                        null,
                        PersonnelFile.Reach.DEPARTMENT,
                        place.map(PersonnelFile.Place::department).orElse(null),
                        Confidentiality.NORMAL,
                        today,
                        null));
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                new PersonnelFile.Grant(
                        role.getValue(),
                        reach.getValue(),
                        department.getValue(),
                        clearance.getValue(),
                        from.getValue(),
                        to.getValue()));
    }

    @Override
    protected Saved save(Entry entry) {
        assignments.give(new PersonId(id()), entry.version(), entry.grant());
        return new Saved(
                text(
                        "people.given.done",
                        Objects.requireNonNullElse(names.get(entry.grant().role()), "")),
                wayBack());
    }

    @Override
    protected String wayBack() {
        return "admin/people/" + id();
    }

    /** What the fields hold, with the version of the file they were read from. */
    record Entry(int version, PersonnelFile.Grant grant) {}
}
