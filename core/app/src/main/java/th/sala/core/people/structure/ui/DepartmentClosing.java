package th.sala.core.people.structure.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.Note;
import th.sala.api.ui.RecordForm;
import th.sala.core.people.Roles;
import th.sala.core.people.structure.DepartmentDetail;
import th.sala.core.people.structure.Departments;

/** Closes a department from a day on, with who takes its work over. */
@Route("admin/departments/:id([0-9]+)/close")
@RolesAllowed(Roles.PERMISSION)
class DepartmentClosing extends RecordForm<DepartmentDetail, DepartmentClosing.Entry> {
    private static final long serialVersionUID = 1L;

    private final transient Departments departments;
    private final transient Clock clock;
    private final BuddhistDatePicker from;
    private final UnitPicker successor;

    DepartmentClosing(Departments departments, Clock clock) {
        this.departments = departments;
        this.clock = clock;
        from = new BuddhistDatePicker(text("structure.closing.from"));
        successor = new UnitPicker(text("structure.closing.successor"));
        successor.setHelperText(text("structure.closing.successorHelp"));
        part(Note.warning(text("structure.closing.consequence")));
        field("from", from, Entry::from).required();
        field("successor", successor, Entry::successor);
        verb(text("structure.closing.verb"));
        from.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                successor.offer(departments.choices(e.getValue()));
            }
        });
    }

    @Override
    protected Optional<DepartmentDetail> find(long id) {
        return departments.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable DepartmentDetail record) {
        String name = Objects.requireNonNull(record).values().name();
        successor.offer(departments.choices(LocalDate.now(clock)));
        clearCrumbs();
        crumb(text("people.administration"), "admin/departments");
        crumb(text("structure.departments.title"), "admin/departments");
        crumb(name, wayBack());
        crumb(text("structure.closing.title"), null);
        heading(text("structure.closing.of", name));
    }

    @Override
    protected Entry entry(@Nullable DepartmentDetail record) {
        return new Entry(Objects.requireNonNull(record).version(), null, null);
    }

    @Override
    protected Entry value() {
        return new Entry(loaded().version(), from.getValue(), successor.isEmpty() ? null : successor.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        LocalDate day = Objects.requireNonNull(entry.from());
        departments.close(id(), entry.version(), day, entry.successor());
        return new Saved(text("structure.closing.done", day), wayBack());
    }

    @Override
    protected String wayBack() {
        return "admin/departments/" + id();
    }

    /** What the fields hold, with the version they were read from. */
    record Entry(
            int version, @Nullable LocalDate from, @Nullable String successor) {}
}
