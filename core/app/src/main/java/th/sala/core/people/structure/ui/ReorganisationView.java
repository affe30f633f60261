package th.sala.core.people.structure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Objects;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Note;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.Screen;
import th.sala.core.people.Roles;
import th.sala.core.people.structure.Reorganisation;
import th.sala.core.people.structure.Reorganisation.Detail;
import th.sala.core.people.structure.Reorganisations;
import th.sala.core.people.structure.StructurePlan;

/** One reorganisation: its lines, what the check found, before and after; announced and taken back from here. */
@Route("admin/reorganisations/:id([0-9]+)")
@RolesAllowed(Roles.PERMISSION)
@StyleSheet("context://themes/sala/structure.css?v=1")
class ReorganisationView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Reorganisations reorganisations;
    private final transient People people;
    private long id;

    ReorganisationView(Reorganisations reorganisations, People people) {
        this.reorganisations = reorganisations;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = RecordAddress.id(event);
        reorganisations.find(id).ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Detail found) {
        clearCrumbs();
        crumb(text("people.administration"), "admin/departments");
        crumb(text("structure.reorganisations.title"), "admin/reorganisations");
        crumb(found.head().title(), null);
        heading(found.head().title());
        boolean draft = found.state() == Reorganisation.State.DRAFT;
        actions(draft ? actsOnDraft(found) : actsOnAnnounced(found));
        below(facts(found));
        content();
        if (draft) {
            lines(found);
            check(found);
        }
        if (!found.plan().isEmpty()) {
            addContent(section("structure.compare.title"), new ComparisonList(found.comparison()));
        }
    }

    private Component[] actsOnDraft(Detail draft) {
        return new Component[] {
            secondary(text("structure.reorganisation.remove"), () -> askRemove(draft)),
            buttonLink(text("structure.reorganisation.change"), "admin/reorganisations/" + id + "/change"),
            primary(text("structure.announce"), () -> askAnnounce(draft))
        };
    }

    private Component[] actsOnAnnounced(Detail announced) {
        return announced.state() == Reorganisation.State.ANNOUNCED
                ? new Component[] {secondary(text("structure.takeBack"), () -> askTakeBack(announced))}
                : new Component[0];
    }

    private Facts facts(Detail found) {
        LocalDate date = found.head().orderDate();
        var facts = new Facts()
                .fact(text("structure.reorganisation.state"), StructureWords.badge(found.state()))
                .fact(
                        text("structure.reorganisation.from"),
                        ThaiDates.full(Objects.requireNonNull(found.head().from()), getLocale()))
                .fact(
                        text("structure.reorganisation.orderNumber"),
                        StructureWords.orNone(found.head().orderNumber()))
                .fact(
                        text("structure.reorganisation.orderDate"),
                        date == null ? text("structure.none") : ThaiDates.full(date, getLocale()));
        if (found.announcedAt() != null) {
            facts.fact(
                    text("structure.reorganisation.announcedAt"),
                    text(
                            "structure.reorganisation.announcedBy",
                            ThaiDates.dateTime(found.announcedAt(), getLocale()),
                            StructureWords.orNone(found.announcedBy())));
        }
        return facts;
    }

    private void lines(Detail draft) {
        var acts = new Div(
                buttonLink(text("structure.line.added"), "admin/reorganisations/" + id + "/unit"),
                secondary(
                        text("structure.line.changed"),
                        () -> LineDialogs.unit(reorganisations.choices(id), this::openLine)),
                secondary(
                        text("structure.line.closed"),
                        () -> LineDialogs.closing(
                                reorganisations.choices(id),
                                closing -> plan(draft, draft.plan().withClosed(closing)))),
                secondary(
                        text("structure.line.moved"),
                        () -> LineDialogs.move(
                                reorganisations.choices(id),
                                move -> plan(draft, draft.plan().withMoved(move)))));
        acts.addClassName("sala-row");
        addContent(section("structure.line.title"), acts);
        addContent(
                draft.plan().isEmpty()
                        ? new EmptyState(text("structure.line.none"), text("structure.line.noneHint"))
                        : new LineTable(
                                draft.plan(),
                                this::name,
                                this::openLine,
                                line -> plan(draft, draft.plan().without(line))));
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::name).orElseGet(() -> text("ui.unknown"));
    }

    private void openLine(String unit) {
        UI.getCurrent().navigate("admin/reorganisations/" + id + "/unit", QueryParameters.of("unit", unit));
    }

    private void check(Detail draft) {
        if (draft.plan().isEmpty()) {
            return;
        }
        addContent(section("structure.check.title"));
        if (draft.faults().isEmpty()) {
            addContent(Note.done(text("structure.check.none")));
        } else {
            addContent(new FaultNote(draft.faults()));
        }
    }

    private void plan(Detail draft, StructurePlan plan) {
        act(() -> reorganisations.plan(id, draft.version(), plan), "structure.line.kept");
    }

    private void askAnnounce(Detail draft) {
        Confirm.ask(
                text("structure.announce.ask", draft.head().title()),
                text(
                        "structure.announce.consequence",
                        Objects.requireNonNull(draft.head().from())),
                text("structure.announce"),
                () -> act(() -> reorganisations.announce(id, draft.version()), "structure.announce.done"));
    }

    private void askTakeBack(Detail announced) {
        Confirm.ask(
                text(
                        "structure.takeBack.ask",
                        Objects.requireNonNull(announced.head().from())),
                text("structure.takeBack.consequence"),
                text("structure.takeBack"),
                () -> act(() -> reorganisations.takeBack(id, announced.version()), "structure.takeBack.done"));
    }

    private void askRemove(Detail draft) {
        Confirm.destructive(
                text("structure.reorganisation.removeAsk", draft.head().title()),
                text("structure.reorganisation.removeConsequence"),
                text("structure.reorganisation.remove"),
                () -> act(() -> reorganisations.remove(id, draft.version()), "structure.reorganisation.gone"));
    }

    /** Does it, says the result and shows what is there now. */
    private void act(Runnable act, String doneKey) {
        clearMessages();
        try {
            act.run();
            done(text(doneKey));
        } catch (RuleBroken rule) {
            problem(text(rule.key(), rule.arguments().toArray()));
        } catch (StaleVersion stale) {
            note(Note.warning(text("structure.stale")));
        }
        reorganisations
                .find(id)
                .ifPresentOrElse(this::show, () -> UI.getCurrent().navigate("admin/reorganisations"));
    }

    private H2 section(String key) {
        var heading = new H2(text(key));
        heading.addClassName("sala-section");
        return heading;
    }
}
