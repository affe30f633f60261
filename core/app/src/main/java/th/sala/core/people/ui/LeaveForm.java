package th.sala.core.people.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.Note;
import th.sala.api.ui.PersonPicker;
import th.sala.api.ui.RecordForm;
import th.sala.core.people.Leaving;
import th.sala.core.people.Personnel;
import th.sala.core.people.PersonnelFile;
import th.sala.core.people.Roles;
import th.sala.core.people.Waiting;

/** Somebody leaves: the last day, and who takes over what waits. */
@Route("admin/people/:id([0-9]+)/leave")
@RolesAllowed(Roles.PERMISSION)
class LeaveForm extends RecordForm<PersonnelFile.Detail, LeaveForm.Entry> {
    private static final long serialVersionUID = 1L;

    private final transient Personnel personnel;
    private final transient Leaving leaving;
    private final transient People people;
    private final transient Clock clock;
    private final BuddhistDatePicker lastDay;
    private final Map<String, PersonPicker> takers = new LinkedHashMap<>();

    LeaveForm(Personnel personnel, Leaving leaving, People people, Clock clock) {
        this.personnel = personnel;
        this.leaving = leaving;
        this.people = people;
        this.clock = clock;
        lastDay = new BuddhistDatePicker(text("people.leave.lastDay"));
        lastDay.setHelperText(text("people.leave.lastDayHelp"));
        field("lastDay", lastDay, Entry::lastDay);
        verb(text("people.leave.verb"));
    }

    @Override
    protected Optional<PersonnelFile.Detail> find(long id) {
        return personnel.find(new PersonId(id));
    }

    @Override
    protected void open(BeforeEnterEvent event, PersonnelFile.@Nullable Detail record) {
        PersonnelFile.Detail person = Objects.requireNonNull(record);
        String name = person.values().name();
        clearCrumbs();
        crumb(text("people.administration"), "admin/people");
        crumb(text("people.people.title"), "admin/people");
        crumb(name, wayBack());
        crumb(text("people.leave"), null);
        heading(text("people.leave.of", name));
        context(text("people.leave.context"));
        work(person);
    }

    private void work(PersonnelFile.Detail person) {
        section(text("people.leave.work"));
        List<Waiting> waiting = leaving.waiting(person.id(), PersonTables.MOST_WAITING);
        if (waiting.isEmpty()) {
            part(Note.done(text("people.leave.nothing")));
            return;
        }
        var tables = new PersonTables(people, LocalDate.now(clock), (p, u) -> {}, (g, w) -> {});
        for (Waiting kind : waiting) {
            part(tables.waiting(List.of(kind)));
            if (!kind.unknown()) {
                var taker = new PersonPicker(text("people.leave.taker", text(kind.titleKey())));
                takers.put(kind.titleKey(), taker);
                field(kind.titleKey(), taker, e -> e.takers().get(kind.titleKey()));
            }
        }
    }

    @Override
    protected Entry entry(PersonnelFile.@Nullable Detail record) {
        return new Entry(record == null ? 0 : record.version(), record == null ? null : record.lastDay(), Map.of());
    }

    @Override
    protected Entry value() {
        Map<String, PersonId> chosen = new HashMap<>();
        takers.forEach((kind, taker) -> taker.getOptionalValue().ifPresent(p -> chosen.put(kind, p)));
        return new Entry(loaded().version(), lastDay.getValue(), chosen);
    }

    @Override
    protected Saved save(Entry entry) {
        leaving.leave(new PersonId(id()), entry.version(), entry.lastDay(), entry.takers());
        return new Saved(
                entry.lastDay() == null ? text("people.leave.stays") : text("people.leave.done", entry.lastDay()),
                wayBack());
    }

    @Override
    protected String wayBack() {
        return "admin/people/" + id();
    }

    /** What the fields hold, with the version of the file they were read from. */
    record Entry(int version, @Nullable LocalDate lastDay, Map<String, PersonId> takers) {}
}
