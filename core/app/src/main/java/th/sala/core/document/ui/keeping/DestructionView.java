package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.text.Figures;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Names;
import th.sala.api.ui.Note;
import th.sala.api.ui.ProgressDialog;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;
import th.sala.api.ui.Screen;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;
import th.sala.core.document.Destructions;
import th.sala.core.document.Destructions.Destruction;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.document.ui.DocumentWords;

/** A list of documents to be destroyed: what is on it, who made it, and the decision of somebody else. */
@Route("keeping/destructions/:id([0-9]+)")
@RolesAllowed(DocumentPermissions.KEEP)
class DestructionView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Destructions destructions;
    private final transient DocumentKinds kinds;
    private final transient People people;

    DestructionView(Destructions destructions, DocumentKinds kinds, People people) {
        this.destructions = destructions;
        this.kinds = kinds;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        destructions
                .find(RecordAddress.id(event))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(long id) {
        destructions.find(id).ifPresent(this::show);
    }

    private void show(Destruction list) {
        clearCrumbs();
        crumb(text("keeping.title"), "keeping");
        crumb(text("keeping.destructions.title"), DestructionsView.address(list.department()));
        crumb(list.title(), null);
        heading(list.title());
        below(facts(list));
        clearMessages();
        decidable(list);
        content(documents(list));
    }

    /** Says who may decide, and why another may not. */
    private void decidable(Destruction list) {
        actions();
        int hidden = destructions.hidden(list.id());
        if (list.confirmed() == null && list.listedBy().equals(people.current().id())) {
            note(Note.info(text("document.destruction.ownList")));
        } else if (hidden > 0) {
            note(Note.warning(text("keeping.destruction.hidden", Figures.count(hidden))));
            if (list.confirmed() == null) {
                actions(refusal(list));
            }
        } else if (list.confirmed() == null) {
            var confirm = secondary(text("keeping.destruction.confirm"), () -> confirm(list));
            confirm.addThemeVariants(ButtonVariant.ERROR);
            actions(refusal(list), confirm);
        }
    }

    private Component refusal(Destruction list) {
        return secondary(text("keeping.destruction.refuse"), () -> refuse(list));
    }

    private void confirm(Destruction list) {
        Confirm.destructive(
                text("keeping.destruction.confirmAsk", Figures.count(list.documents())),
                text("keeping.destruction.confirmConsequence"),
                text("keeping.destruction.confirm"),
                () -> ProgressDialog.run(
                        text("keeping.destruction.destroying", list.title()),
                        text("keeping.destruction.stop"),
                        progress -> {
                            destructions.confirm(list.id(), list.version(), progress);
                            return list.id();
                        },
                        id -> {
                            done(text("keeping.destruction.confirmed"));
                            show(id);
                        }));
    }

    private void refuse(Destruction list) {
        var reason = new TextArea(text("keeping.destruction.reason"));
        reason.setMaxLength(1000);
        AskText.open(
                text("keeping.destruction.refuse"),
                text("keeping.destruction.refuseConsequence"),
                reason,
                text("keeping.destruction.refuse"),
                why -> {
                    destructions.refuse(list.id(), list.version(), why);
                    done(text("keeping.destruction.refused"));
                    show(list.id());
                });
    }

    private Facts facts(Destruction list) {
        RowColumn.State state = state(list);
        var facts = new Facts()
                .fact(text("keeping.state"), new StatusBadge(state.tone(), state.word()))
                .fact(
                        text("document.department"),
                        people.department(list.department())
                                .map(d -> Names.of(d, getLocale()))
                                .orElse(""))
                .fact(text("keeping.documents"), Figures.count(list.documents()))
                .fact(text("keeping.destruction.listedBy"), name(list.listedBy()))
                .fact(text("keeping.destruction.listedAt"), ThaiDates.dateTime(list.listedAt(), getLocale()));
        if (list.decidedAt() != null) {
            facts.fact(text("keeping.destruction.decidedBy"), name(Objects.requireNonNull(list.decidedBy())))
                    .fact(text("keeping.destruction.decidedAt"), ThaiDates.dateTime(list.decidedAt(), getLocale()));
        }
        return list.reason().isEmpty() ? facts : facts.fact(text("keeping.destruction.reason"), list.reason());
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::name).orElse("");
    }

    private Component documents(Destruction list) {
        return new RowList<>(
                        "core.documents.destruction",
                        "keeping.destruction.documents",
                        new Rows<>(destructions::documents, destructions::countDocuments),
                        List.of(
                                KeptColumns.title(),
                                KeptColumns.kind(kinds),
                                KeptColumns.level(),
                                KeptColumns.lastDay(),
                                KeptColumns.destroyed()))
                .fixed("list", Long.toString(list.id()))
                .sortedBy("lastDay", false)
                .heading(text("keeping.destruction.documents"))
                .counted("document.count")
                .whenEmpty("keeping.destruction.empty", "keeping.destruction.emptyHint");
    }

    static RowColumn.State state(Destruction list) {
        if (list.confirmed() == null) {
            return new RowColumn.State(Tone.WAITING, DocumentWords.text("keeping.destruction.state.WAITING"));
        }
        return list.confirmed()
                ? new RowColumn.State(Tone.BAD, DocumentWords.text("keeping.destruction.state.CONFIRMED"))
                : new RowColumn.State(Tone.NEUTRAL, DocumentWords.text("keeping.destruction.state.REFUSED"));
    }
}
