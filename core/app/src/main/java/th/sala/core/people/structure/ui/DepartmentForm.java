package th.sala.core.people.structure.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.ui.RecordAddress;
import th.sala.core.people.Roles;
import th.sala.core.people.structure.DepartmentDetail;
import th.sala.core.people.structure.Departments;
import th.sala.core.people.structure.UnitDraft;

/** Begins a department, or changes one, from a day on. */
@Route("admin/departments/:id([0-9]+)/change")
@RouteAlias("admin/departments/new")
@RolesAllowed(Roles.PERMISSION)
class DepartmentForm extends UnitForm {
    private static final long serialVersionUID = 1L;

    private final transient Departments departments;
    private final transient Clock clock;
    private long id;
    private @Nullable String above;

    DepartmentForm(Departments departments, Clock clock) {
        super(true);
        this.departments = departments;
        this.clock = clock;
        from.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                parent.offer(departments.choices(e.getValue()));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean isNew = event.getRouteParameters().get("id").isEmpty();
        id = isNew ? 0 : RecordAddress.id(event);
        above = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("parent")
                .orElse(null);
        parent.offer(departments.choices(LocalDate.now(clock)));
        if (isNew) {
            show(text("structure.department.add"));
        } else {
            departments
                    .find(id)
                    .ifPresentOrElse(
                            found -> show(text(
                                    "structure.department.changeOf",
                                    found.values().name())),
                            () -> event.rerouteToError(NotFoundException.class));
        }
    }

    private void show(String title) {
        clearCrumbs();
        crumb(text("people.administration"), "admin/departments");
        crumb(text("structure.departments.title"), "admin/departments");
        crumb(title, null);
        heading(title);
        code.setReadOnly(!isNew());
        if (isNew()) {
            code.setHelperText(text("structure.unit.codeHelp"));
        }
    }

    @Override
    protected boolean isNew() {
        return id == 0;
    }

    @Override
    protected Entry load() {
        LocalDate today = LocalDate.now(clock);
        return isNew()
                ? new Entry(0, today, UnitDraft.EMPTY.below(above))
                : departments.find(id).map(found -> entry(found, today)).orElseGet(this::loaded);
    }

    private static Entry entry(DepartmentDetail found, LocalDate today) {
        return new Entry(found.version(), today, found.values());
    }

    @Override
    protected Saved save(Entry entry) {
        LocalDate day = Objects.requireNonNull(entry.from());
        if (isNew()) {
            long added = departments.add(day, entry.unit()).value();
            return new Saved(
                    text("structure.department.saved", entry.unit().name(), day), "admin/departments/" + added);
        }
        departments.change(id, entry.version(), day, entry.unit());
        return new Saved(text("structure.department.saved", entry.unit().name(), day), wayBack());
    }

    @Override
    protected String wayBack() {
        return isNew() ? "admin/departments" : "admin/departments/" + id;
    }
}
