package th.sala.core.shell.me;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.people.ActingId;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.Choice;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.RecordForm;
import th.sala.core.people.absence.Absence;
import th.sala.core.people.absence.Absences;

/** When a person is away and who stands in meanwhile. */
@Route("me/absences/:id([0-9]+)")
@RouteAlias("me/absences/new")
@PermitAll
class AbsenceForm extends RecordForm<Absence.Detail, AbsenceForm.Entry> {
    private static final long serialVersionUID = 1L;

    private final transient Absences absences;
    private final Select<Absence.Kind> kind = new Select<>();
    private final BuddhistDatePicker from;
    private final BuddhistDatePicker to;
    private final Select<Choice> acting = new Select<>();
    private final TextArea note;
    private final transient List<Choice> standIns;

    AbsenceForm(Absences absences) {
        this.absences = absences;
        standIns = absences.standIns().stream()
                .map(s -> new Choice(
                        String.valueOf(s.id().value()), text("absence.standIn.order", s.name(), s.orderNumber())))
                .toList();
        kind.setLabel(text("absence.kind"));
        kind.setItems(Absence.Kind.values());
        kind.setItemLabelGenerator(k -> text("absence.kind." + k.name()));
        from = new BuddhistDatePicker(text("absence.from"));
        to = new BuddhistDatePicker(text("absence.to"));
        acting.setLabel(text("absence.standIn"));
        acting.setItems(standIns);
        acting.setItemLabelGenerator(choice -> choice == null ? text("absence.standIn.none") : choice.label());
        acting.setEmptySelectionAllowed(true);
        acting.setEmptySelectionCaption(text("absence.standIn.none"));
        acting.setHelperText(text(standIns.isEmpty() ? "absence.standIn.ask" : "absence.standIn.help"));
        note = new TextArea(text("absence.note"));
        note.setHelperText(text("absence.note.help"));
        field("from", from, e -> e.draft().from()).required();
        field("to", to, e -> e.draft().to()).required();
        field("kind", kind, e -> e.draft().kind());
        field("acting", acting, e -> choice(e.draft().acting()));
        field("note", note, e -> e.draft().note()).wide();
    }

    private @Nullable Choice choice(@Nullable ActingId id) {
        return standIns.stream()
                .filter(c -> id != null && c.value().equals(String.valueOf(id.value())))
                .findFirst()
                .orElse(null);
    }

    @Override
    protected Optional<Absence.Detail> find(long id) {
        return absences.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, Absence.@Nullable Detail record) {
        String title = text(record == null ? "absence.add" : "absence.edit");
        clearCrumbs();
        crumb(text("me.title"), "me");
        crumb(title, null);
        heading(title);
        if (record == null) {
            actions();
        } else {
            actions(secondary(text("absence.remove"), this::ask));
        }
    }

    private void ask() {
        Confirm.destructive(
                text("absence.removeAsk"), text("absence.removeConsequence"), text("absence.remove"), () -> {
                    try {
                        absences.remove(id(), loaded().version());
                        done(text("absence.removeDone"));
                        letGo();
                        UI.getCurrent().navigate("me");
                    } catch (RuleBroken begun) {
                        problem(text(begun.key(), begun.arguments().toArray()));
                    }
                });
    }

    @Override
    protected Entry entry(Absence.@Nullable Detail record) {
        return record == null
                ? new Entry(0, new Absence.Draft(Absence.Kind.LEAVE, null, null, "", null))
                : new Entry(record.version(), record.values());
    }

    @Override
    protected Entry value() {
        Choice chosen = acting.getValue();
        return new Entry(
                loaded().version(),
                new Absence.Draft(
                        kind.getValue(),
                        from.getValue(),
                        to.getValue(),
                        note.getValue(),
                        chosen == null ? null : new ActingId(Long.parseLong(chosen.value()))));
    }

    @Override
    protected Saved save(Entry entry) {
        if (isNew()) {
            absences.add(entry.draft());
        } else {
            absences.change(id(), entry.version(), entry.draft());
        }
        return new Saved(text("absence.saved"), "me");
    }

    @Override
    protected String wayBack() {
        return "me";
    }

    /** What the fields hold, with the version they were read from. */
    record Entry(int version, Absence.Draft draft) {}
}
