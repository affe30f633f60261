package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import th.sala.api.RuleBroken;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.text.Figures;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Note;
import th.sala.api.ui.Panel;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;
import th.sala.api.ui.Screen;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.document.HeldList;
import th.sala.core.document.Holds;
import th.sala.core.document.KeptRow;
import th.sala.core.document.ui.DocumentWords;

/** An order by which documents must not be destroyed: why, since when, and which documents. */
@Route("keeping/holds/:id([0-9]+)")
@RolesAllowed(DocumentPermissions.KEEP)
class HoldView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Holds holds;
    private final transient HeldList held;
    private final transient DocumentKinds kinds;
    private final transient People people;

    HoldView(Holds holds, HeldList held, DocumentKinds kinds, People people) {
        this.holds = holds;
        this.held = held;
        this.kinds = kinds;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        holds.find(RecordAddress.id(event))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(long id) {
        holds.find(id).ifPresent(this::show);
    }

    private void show(Holds.Hold hold) {
        clearCrumbs();
        crumb(text("keeping.title"), "keeping");
        crumb(text("keeping.holds.title"), "keeping/holds");
        crumb(hold.title(), null);
        heading(hold.title());
        actions(acts(hold));
        below(facts(hold));
        clearMessages();
        RowList<KeptRow> documents = documents(hold);
        int hidden = hold.documents() - held.countDocuments(documents.query());
        if (hidden > 0) {
            note(Note.info(text("keeping.hold.hidden", Figures.count(hidden))));
        }
        content(new Panel(text("keeping.hold.reason"), new Paragraph(ThaiText.keepTogether(hold.reason()))), documents);
    }

    private Component[] acts(Holds.Hold hold) {
        if (hold.endedAt() != null) {
            return new Component[0];
        }
        return new Component[] {
            secondary(text("keeping.hold.end"), () -> end(hold)),
            primary(
                    text("keeping.hold.addDocument"),
                    () -> DocumentDialog.open(hold, holds, held, () -> show(hold.id())))
        };
    }

    private void end(Holds.Hold hold) {
        Confirm.ask(
                text("keeping.hold.endAsk", hold.title()),
                text("keeping.hold.endConsequence", Figures.count(hold.documents())),
                text("keeping.hold.end"),
                () -> {
                    try {
                        holds.end(hold.id(), hold.version());
                        done(text("keeping.hold.ended"));
                        show(hold.id());
                    } catch (RuleBroken rule) {
                        problem(text(rule.key(), rule.arguments().toArray()));
                    }
                });
    }

    private Facts facts(Holds.Hold hold) {
        RowColumn.State state = state(hold);
        var facts = new Facts()
                .fact(text("keeping.state"), new StatusBadge(state.tone(), state.word()))
                .fact(text("keeping.hold.begunAt"), ThaiDates.dateTime(hold.begunAt(), getLocale()))
                .fact(text("keeping.hold.begunBy"), name(hold.begunBy()));
        if (hold.endedAt() != null) {
            facts.fact(text("keeping.hold.endedAt"), ThaiDates.dateTime(hold.endedAt(), getLocale()))
                    .fact(text("keeping.hold.endedBy"), name(Objects.requireNonNull(hold.endedBy())));
        }
        return facts.fact(text("keeping.documents"), Figures.count(hold.documents()));
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::name).orElse("");
    }

    private RowList<KeptRow> documents(Holds.Hold hold) {
        return new RowList<>(
                        "core.documents.held",
                        "keeping.hold.documents",
                        new Rows<>(held::documents, held::countDocuments),
                        List.of(
                                KeptColumns.title(),
                                KeptColumns.kind(kinds),
                                KeptColumns.department(people),
                                KeptColumns.level(),
                                KeptColumns.lastDay()))
                .fixed("hold", Long.toString(hold.id()))
                .sortedBy("title", false)
                .heading(text("keeping.hold.documents"))
                .counted("document.count")
                .whenEmpty("keeping.hold.empty", "keeping.hold.emptyHint");
    }

    static RowColumn.State state(Holds.Hold hold) {
        return hold.endedAt() == null
                ? new RowColumn.State(Tone.INFO, DocumentWords.text("keeping.hold.state.STANDING"))
                : new RowColumn.State(Tone.NEUTRAL, DocumentWords.text("keeping.hold.state.ENDED"));
    }
}
