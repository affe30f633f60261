package th.sala.core.people.ui.acting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Acting;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.MoneyField;
import th.sala.api.ui.Note;
import th.sala.api.ui.PersonPicker;
import th.sala.api.ui.RecordForm;
import th.sala.core.people.Appointment;
import th.sala.core.people.Appointments;
import th.sala.core.people.ApprovalKinds;
import th.sala.core.people.Roles;

/** An appointment as its order says it: for whom, by whom, when, how far, and the words for signatures. */
@Route("admin/acting/:id([0-9]+)/edit")
@RouteAlias("admin/acting/new")
@RolesAllowed(Roles.PERMISSION)
class AppointmentForm extends RecordForm<Appointment.Detail, AppointmentForm.Entry> {
    private static final long serialVersionUID = 1L;

    private final transient Appointments appointments;
    private final Select<Acting.Kind> kind = new Select<>();
    private final TextField orderNumber;
    private final BuddhistDatePicker orderDate;
    private final PersonPicker represented;
    private final TextField post;
    private final DepartmentPicker department;
    private final SeveralPicker heldRoles;
    private final PersonPicker standIn;
    private final BuddhistDatePicker from;
    private final BuddhistDatePicker to;
    private final SeveralPicker departments;
    private final SeveralPicker modules;
    private final SeveralPicker approvals;
    private final MoneyField limit;
    private final TextArea task;
    private final TextField wording;
    private final Div warnings = new Div();
    private String proposed = "";
    private transient Appointment.@Nullable Draft asked;

    AppointmentForm(Appointments appointments, Roles roles, People people, ApprovalKinds kinds) {
        this.appointments = appointments;
        orderNumber = new TextField(text("acting.orderNumber"));
        orderDate = new BuddhistDatePicker(text("acting.orderDate"));
        represented = new PersonPicker(text("acting.represented"));
        post = new TextField(text("acting.post"));
        department = new DepartmentPicker(text("acting.department"));
        heldRoles = new SeveralPicker(text("acting.roles"), AppointmentChoices.roles(roles));
        standIn = new PersonPicker(text("acting.standIn"));
        from = new BuddhistDatePicker(text("acting.from"));
        to = new BuddhistDatePicker(text("acting.to"));
        departments = new SeveralPicker(text("acting.departments"), AppointmentChoices.departments(people));
        modules = new SeveralPicker(text("acting.modules"), AppointmentChoices.modules(roles));
        approvals = new SeveralPicker(text("acting.approvals"), AppointmentChoices.approvals(kinds));
        limit = new MoneyField(text("acting.limit"));
        task = new TextArea(text("acting.task"));
        wording = new TextField(text("acting.wording"));
        kind.setLabel(text("acting.kind"));
        kind.setItems(Acting.Kind.values());
        kind.setItemLabelGenerator(AppointmentWords::kind);
        help();
        fields();
        follow();
    }

    private void help() {
        represented.setHelperText(text("acting.represented.help"));
        departments.setHelperText(text("acting.departments.help"));
        modules.setHelperText(text("acting.modules.help"));
        approvals.setHelperText(text("acting.approvals.help"));
        limit.setHelperText(text("acting.limit.help"));
        wording.setHelperText(text("acting.wording.help"));
        to.setHelperText(text("acting.to.help"));
    }

    private void fields() {
        field("kind", kind, e -> e.draft().kind());
        field("orderNumber", orderNumber, e -> e.draft().orderNumber()).required();
        field("orderDate", orderDate, e -> e.draft().orderDate()).required();
        section(text("acting.section.people"));
        field("represented", represented, e -> e.draft().represented());
        field("standIn", standIn, e -> e.draft().standIn()).required();
        field("post", post, e -> e.draft().post());
        field("department", department, e -> e.draft().department());
        field("roles", heldRoles, e -> heldRoles.of(e.draft().roles(), String::valueOf))
                .wide();
        field("from", from, e -> e.draft().from()).required();
        field("to", to, e -> e.draft().to());
        part(warnings);
        section(text("acting.section.scope"));
        field(
                "departments",
                departments,
                e -> departments.of(e.draft().scope().departments(), d -> String.valueOf(d.value())));
        field("modules", modules, e -> modules.of(e.draft().scope().modules(), m -> m));
        field("approvals", approvals, e -> approvals.of(e.draft().scope().approvals(), a -> a));
        field("limit", limit, e -> e.draft().scope().limit());
        field("task", task, e -> e.draft().task()).wide();
        section(text("acting.section.signature"));
        field("wording", wording, e -> e.draft().wording()).required().wide();
    }

    private void follow() {
        represented.addValueChangeListener(e -> peopleChanged());
        post.addValueChangeListener(e -> propose());
        kind.addValueChangeListener(e -> propose());
        from.addValueChangeListener(e -> warn());
    }

    private void peopleChanged() {
        boolean vacant = represented.isEmpty();
        post.setVisible(vacant);
        department.setVisible(vacant);
        heldRoles.setVisible(vacant);
        propose();
        warn();
    }

    /** Words that somebody has written stay. */
    private void propose() {
        if (kind.isEmpty() || !(wording.isEmpty() || wording.getValue().equals(proposed))) {
            return;
        }
        proposed = appointments.proposedWording(kind.getValue(), represented.getValue(), post.getValue());
        wording.setValue(proposed);
    }

    private void warn() {
        warnings.removeAll();
        appointments.warnings(draft()).stream()
                .map(w -> Note.warning(text(w.key(), w.arguments().toArray())))
                .forEach(warnings::add);
    }

    @Override
    protected Optional<Appointment.Detail> find(long id) {
        return appointments.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, Appointment.@Nullable Detail record) {
        String title = record == null
                ? text("acting.add")
                : text("acting.heading", record.values().orderNumber());
        clearCrumbs();
        crumb(text("people.administration"), "admin/acting");
        crumb(text("acting.title"), "admin/acting");
        crumb(title, null);
        heading(title);
        asked = empty(event.getLocation());
    }

    // the start page leads here with who will be away and when
    private static Appointment.Draft empty(Location address) {
        var parameters = address.getQueryParameters();
        return new Appointment.Draft(
                Acting.Kind.ACTING_FOR,
                "",
                null,
                parameters
                        .getSingleParameter("represented")
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(id -> new PersonId(Long.parseLong(id)))
                        .orElse(null),
                "",
                null,
                Set.of(),
                "",
                null,
                day(parameters.getSingleParameter("from")),
                day(parameters.getSingleParameter("to")),
                Appointment.Scope.ALL,
                "");
    }

    private static @Nullable LocalDate day(Optional<String> text) {
        try {
            return text.map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException typedByHand) {
            return null; // the person chooses it in the form
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        super.afterNavigation(event);
        peopleChanged();
    }

    @Override
    protected Entry entry(Appointment.@Nullable Detail record) {
        return record == null
                ? new Entry(0, Objects.requireNonNull(asked))
                : new Entry(record.version(), record.values());
    }

    @Override
    protected Entry value() {
        return new Entry(loaded().version(), draft());
    }

    private Appointment.Draft draft() {
        return new Appointment.Draft(
                kind.isEmpty() ? Acting.Kind.ACTING_FOR : kind.getValue(),
                orderNumber.getValue(),
                orderDate.getValue(),
                represented.getValue(),
                post.getValue(),
                department.getValue(),
                heldRoles.chosen(Long::valueOf),
                task.getValue(),
                standIn.getValue(),
                from.getValue(),
                to.getValue(),
                new Appointment.Scope(
                        departments.chosen(id -> new DepartmentId(Long.parseLong(id))),
                        modules.chosen(m -> m),
                        approvals.chosen(a -> a),
                        limit.getValue()),
                wording.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        if (isNew()) {
            appointments.add(entry.draft());
        } else {
            appointments.change(id(), entry.version(), entry.draft());
        }
        return new Saved(text("acting.saved", entry.draft().orderNumber()), "admin/acting");
    }

    @Override
    protected String wayBack() {
        return isNew() ? "admin/acting" : "admin/acting/" + id();
    }

    /** What the fields hold, with the version they were read from. */
    record Entry(int version, Appointment.Draft draft) {}
}
