package th.sala.core.people.structure.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.RecordForm;
import th.sala.core.people.Roles;
import th.sala.core.people.structure.Reorganisation;
import th.sala.core.people.structure.Reorganisations;

/** What a reorganisation rests on: title, order, day. */
@Route("admin/reorganisations/:id([0-9]+)/change")
@RouteAlias("admin/reorganisations/new")
@RolesAllowed(Roles.PERMISSION)
class ReorganisationForm extends RecordForm<Reorganisation.Detail, ReorganisationForm.Entry> {
    private static final long serialVersionUID = 1L;

    private final transient Reorganisations reorganisations;
    private final TextField title;
    private final TextField orderNumber;
    private final BuddhistDatePicker orderDate;
    private final BuddhistDatePicker from;

    ReorganisationForm(Reorganisations reorganisations) {
        this.reorganisations = reorganisations;
        title = new TextField(text("structure.reorganisation.title"));
        orderNumber = new TextField(text("structure.reorganisation.orderNumber"));
        orderNumber.setHelperText(text("structure.reorganisation.orderNumberHelp"));
        orderDate = new BuddhistDatePicker(text("structure.reorganisation.orderDate"));
        from = new BuddhistDatePicker(text("structure.reorganisation.from"));
        field("title", title, e -> e.head().title()).required().wide();
        field("orderNumber", orderNumber, e -> e.head().orderNumber());
        field("orderDate", orderDate, e -> e.head().orderDate());
        field("from", from, e -> e.head().from()).required();
    }

    @Override
    protected Optional<Reorganisation.Detail> find(long id) {
        return reorganisations.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, Reorganisation.@Nullable Detail record) {
        clearCrumbs();
        crumb(text("people.administration"), "admin/departments");
        crumb(text("structure.reorganisations.title"), "admin/reorganisations");
        if (record != null) {
            crumb(record.head().title(), wayBack());
        }
        String title = text(record == null ? "structure.reorganisation.add" : "structure.reorganisation.change");
        crumb(title, null);
        heading(title);
    }

    @Override
    protected Entry entry(Reorganisation.@Nullable Detail record) {
        return record == null ? new Entry(0, Reorganisation.Head.EMPTY) : new Entry(record.version(), record.head());
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                new Reorganisation.Head(
                        title.getValue(), orderNumber.getValue(), orderDate.getValue(), from.getValue()));
    }

    @Override
    protected Saved save(Entry entry) {
        String done = text("structure.reorganisation.saved", entry.head().title());
        if (isNew()) {
            return new Saved(done, "admin/reorganisations/" + reorganisations.add(entry.head()));
        }
        reorganisations.change(id(), entry.version(), entry.head());
        return new Saved(done, wayBack());
    }

    @Override
    protected String wayBack() {
        return isNew() ? "admin/reorganisations" : "admin/reorganisations/" + id();
    }

    /** What the fields hold, with the version they were read from. */
    record Entry(int version, Reorganisation.Head head) {}
}
