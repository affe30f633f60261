package th.sala.core.people.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.RecordForm;
import th.sala.core.people.Personnel;
import th.sala.core.people.PersonnelFile;
import th.sala.core.people.Placements;
import th.sala.core.people.Roles;

/** Moves a person to another unit or position from a day on, or adds a place beside the main one. */
@Route("admin/people/:id([0-9]+)/move")
@RouteAlias("admin/people/:id([0-9]+)/beside")
@RolesAllowed(Roles.PERMISSION)
class MoveForm extends RecordForm<PersonnelFile.Detail, MoveForm.Entry> {
    private static final long serialVersionUID = 1L;

    private final transient Personnel personnel;
    private final transient Placements placements;
    private final transient People people;
    private final transient Clock clock;
    private final DepartmentPicker department;
    private final TextField position;
    private final BuddhistDatePicker from;
    private final BuddhistDatePicker to;
    private final RadioButtonGroup<Placements.FormerRoles> roles = new RadioButtonGroup<>();
    private boolean main = true;

    MoveForm(Personnel personnel, Placements placements, People people, Clock clock) {
        this.personnel = personnel;
        this.placements = placements;
        this.people = people;
        this.clock = clock;
        department = new DepartmentPicker(text("people.move.department"));
        position = new TextField(text("people.person.position"));
        from = new BuddhistDatePicker(text("people.person.from"));
        to = new BuddhistDatePicker(text("people.person.to"));
        to.setHelperText(text("people.person.toHelp"));
        roles.setLabel(text("people.move.roles"));
        roles.setItems(Placements.FormerRoles.values());
        roles.setItemLabelGenerator(r -> text("people.move.roles." + r));
    }

    @Override
    protected Optional<PersonnelFile.Detail> find(long id) {
        return personnel.find(new PersonId(id));
    }

    @Override
    protected void open(BeforeEnterEvent event, PersonnelFile.@Nullable Detail record) {
        if (record == null) {
            throw new IllegalStateException("Nobody new is moved");
        }
        main = !event.getLocation().getPath().endsWith("/beside");
        field("department", department, e -> e.move().department()).required();
        field("position", position, e -> e.move().position()).required();
        field("from", from, e -> e.move().from()).required();
        if (main) {
            field("roles", roles, Entry::roles).wide();
            verb(text("people.move.verb"));
        } else {
            field("to", to, e -> e.move().to());
            verb(text("people.beside.verb"));
        }
        String name = record.values().name();
        clearCrumbs();
        crumb(text("people.administration"), "admin/people");
        crumb(text("people.people.title"), "admin/people");
        crumb(name, wayBack());
        crumb(text(main ? "people.move" : "people.beside"), null);
        heading(text(main ? "people.move.of" : "people.beside.of", name));
        PersonnelWords.mainPlace(record, LocalDate.now(clock))
                .ifPresent(p ->
                        context(text("people.move.now", p.position(), PersonnelWords.unit(people, p.department()))));
    }

    @Override
    protected Entry entry(PersonnelFile.@Nullable Detail record) {
        int version = record == null ? 0 : record.version();
        String today = record == null
                ? ""
                : PersonnelWords.mainPlace(record, LocalDate.now(clock))
                        .map(PersonnelFile.Place::position)
                        .orElse("");
        return new Entry(
                version,
                new PersonnelFile.Move(null, main ? today : "", main, LocalDate.now(clock), null),
                Placements.FormerRoles.FOLLOW);
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                new PersonnelFile.Move(
                        department.getValue(), position.getValue(), main, from.getValue(), to.getValue()),
                roles.getValue() == null ? Placements.FormerRoles.FOLLOW : roles.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        placements.move(new PersonId(id()), entry.version(), entry.move(), entry.roles());
        LocalDate from = Objects.requireNonNull(entry.move().from(), "a move without a day is refused");
        return new Saved(main ? text("people.move.done", from) : text("people.beside.done"), wayBack());
    }

    @Override
    protected String wayBack() {
        return "admin/people/" + id();
    }

    /** What the fields hold, with the version of the file they were read from. */
    record Entry(int version, PersonnelFile.Move move, Placements.FormerRoles roles) {}
}
