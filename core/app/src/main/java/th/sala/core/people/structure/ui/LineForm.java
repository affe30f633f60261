package th.sala.core.people.structure.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.ui.RecordAddress;
import th.sala.core.people.Roles;
import th.sala.core.people.structure.Reorganisation;
import th.sala.core.people.structure.Reorganisations;
import th.sala.core.people.structure.StructurePlan;
import th.sala.core.people.structure.UnitDraft;

/** A unit that a reorganisation begins or changes; {@code ?unit=} names one that stands or is planned already. */
@Route("admin/reorganisations/:id([0-9]+)/unit")
@RolesAllowed(Roles.PERMISSION)
class LineForm extends UnitForm {
    private static final long serialVersionUID = 1L;

    private final transient Reorganisations reorganisations;
    private long id;
    private @Nullable String unit;
    private transient StructurePlan plan = StructurePlan.EMPTY;

    LineForm(Reorganisations reorganisations) {
        super(false);
        this.reorganisations = reorganisations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = RecordAddress.id(event);
        unit = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("unit")
                .orElse(null);
        var found = reorganisations.find(id).filter(d -> unit == null || line(d).isPresent());
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        plan = found.get().plan();
        parent.offer(reorganisations.choices(id));
        String title = unit == null
                ? text("structure.line.added")
                : text(
                        "structure.department.changeOf",
                        line(found.get()).orElseThrow().name());
        clearCrumbs();
        crumb(text("people.administration"), "admin/departments");
        crumb(text("structure.reorganisations.title"), "admin/reorganisations");
        crumb(found.get().head().title(), wayBack());
        crumb(title, null);
        heading(title);
        code.setReadOnly(!begins());
        if (begins()) {
            code.setHelperText(text("structure.unit.codeHelp"));
        }
    }

    /** The line there is for the unit, or the unit as it stands on the day. */
    private Optional<UnitDraft> line(Reorganisation.Detail draft) {
        String code = unit;
        return code == null
                ? Optional.empty()
                : draft.plan()
                        .units()
                        .filter(u -> u.code().equals(code))
                        .findFirst()
                        .or(() -> reorganisations.unit(id, code));
    }

    private boolean begins() {
        return unit == null || in(plan.added());
    }

    private boolean in(List<UnitDraft> lines) {
        return lines.stream().anyMatch(u -> u.code().equals(unit));
    }

    @Override
    protected boolean isNew() {
        return unit == null;
    }

    @Override
    protected Entry load() {
        return reorganisations
                .find(id)
                .map(draft -> {
                    plan = draft.plan();
                    return new Entry(draft.version(), null, line(draft).orElse(UnitDraft.EMPTY));
                })
                .orElseGet(this::loaded);
    }

    @Override
    protected Saved save(Entry entry) {
        StructurePlan changed = begins() ? plan.withAdded(unit, entry.unit()) : plan.withChanged(entry.unit());
        reorganisations.plan(id, entry.version(), changed);
        return new Saved(text("structure.line.saved", entry.unit().code()), wayBack());
    }

    @Override
    protected String wayBack() {
        return "admin/reorganisations/" + id;
    }
}
