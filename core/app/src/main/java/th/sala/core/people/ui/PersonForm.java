package th.sala.core.people.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.PersonId;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.RecordForm;
import th.sala.core.people.Personnel;
import th.sala.core.people.PersonnelFile;
import th.sala.core.people.Roles;

/** A person's account; a new one with the first place of work. */
@Route("admin/people/:id([0-9]+)/edit")
@RouteAlias("admin/people/new")
@RolesAllowed(Roles.PERMISSION)
class PersonForm extends RecordForm<PersonnelFile.Detail, PersonForm.Entry> {
    private static final long serialVersionUID = 1L;

    private final transient Personnel personnel;
    private final transient Clock clock;
    private final TextField name;
    private final TextField username;
    private final TextField nickname;
    private final TextField telephone;
    private final TextField email;
    private final DepartmentPicker department;
    private final TextField position;
    private final BuddhistDatePicker from;

    PersonForm(Personnel personnel, Clock clock) {
        this.personnel = personnel;
        this.clock = clock;
        name = new TextField(text("people.person.name"));
        name.setHelperText(text("people.person.nameHelp"));
        username = new TextField(text("people.person.username"));
        username.setHelperText(text("people.person.usernameHelp"));
        username.addValueChangeListener(e -> username.setValue(PersonnelFile.username(e.getValue())));
        nickname = new TextField(text("people.person.nickname"));
        telephone = new TextField(text("people.person.telephone"));
        email = new TextField(text("people.person.email"));
        department = new DepartmentPicker(text("people.person.department"));
        position = new TextField(text("people.person.position"));
        from = new BuddhistDatePicker(text("people.person.from"));
    }

    private void fields(boolean withPlace) {
        field("name", name, e -> e.draft().name()).required();
        field("username", username, e -> e.draft().username())
                .required()
                .check(PersonnelFile::isUsername, "people.person.usernameForm");
        field("nickname", nickname, e -> e.draft().nickname());
        field("telephone", telephone, e -> e.draft().telephone());
        field("email", email, e -> e.draft().email()).check(PersonnelFile::isEmail, "people.person.emailForm");
        if (withPlace) {
            section(text("people.person.firstPlace"));
            field("department", department, e -> e.place().department()).required();
            field("position", position, e -> e.place().position()).required();
            field("from", from, e -> e.place().from()).required();
        }
    }

    @Override
    protected Optional<PersonnelFile.Detail> find(long id) {
        return personnel.find(new PersonId(id));
    }

    @Override
    protected void open(BeforeEnterEvent event, PersonnelFile.@Nullable Detail record) {
        fields(record == null);
        clearCrumbs();
        crumb(text("people.administration"), "admin/people");
        crumb(text("people.people.title"), "admin/people");
        if (record == null) {
            heading(text("people.person.add"));
            context(text("people.person.addContext"));
        } else {
            crumb(record.values().name(), wayBack());
            heading(text("people.person.editOf", record.values().name()));
        }
        crumb(text(record == null ? "people.person.add" : "people.edit"), null);
    }

    @Override
    protected Entry entry(PersonnelFile.@Nullable Detail record) {
        return record == null
                ? new Entry(
                        0,
                        new PersonnelFile.Draft("", "", "", "", ""),
                        new PersonnelFile.Move(null, "", true, LocalDate.now(clock), null))
                : new Entry(record.version(), record.values(), new PersonnelFile.Move(null, "", true, null, null));
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                new PersonnelFile.Draft(
                        username.getValue(),
                        name.getValue(),
                        nickname.getValue(),
                        telephone.getValue(),
                        email.getValue()),
                new PersonnelFile.Move(department.getValue(), position.getValue(), true, from.getValue(), null));
    }

    @Override
    protected Saved save(Entry entry) {
        if (isNew()) {
            PersonId id = personnel.add(entry.draft(), entry.place());
            return new Saved(text("people.person.addedNext", entry.draft().name()), "admin/people/" + id.value());
        }
        personnel.change(new PersonId(id()), entry.version(), entry.draft());
        return new Saved(text("people.person.saved", entry.draft().name()), wayBack());
    }

    @Override
    protected String wayBack() {
        return isNew() ? "admin/people" : "admin/people/" + id();
    }

    /** What the fields hold, with the version they were read from. */
    record Entry(int version, PersonnelFile.Draft draft, PersonnelFile.Move place) {}
}
