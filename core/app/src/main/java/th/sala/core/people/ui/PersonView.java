package th.sala.core.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Clipboard;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Links;
import th.sala.api.ui.Note;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.Screen;
import th.sala.api.ui.StatusBadge;
import th.sala.core.people.Assignments;
import th.sala.core.people.Leaving;
import th.sala.core.people.Personnel;
import th.sala.core.people.PersonnelFile;
import th.sala.core.people.Placements;
import th.sala.core.people.Roles;
import th.sala.core.people.Waiting;

/** The file of a person: account, places of work, roles given, work that waits. */
@Route("admin/people/:id([0-9]+)")
@RolesAllowed(Roles.PERMISSION)
class PersonView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    /** Letters of a code that are read in one go. */
    private static final int GROUP = 4;

    private final transient Personnel personnel;
    private final transient Placements placements;
    private final transient Assignments assignments;
    private final transient Leaving leaving;
    private final transient People people;
    private final transient PersonTables tables;
    private final transient Clock clock;
    private final Div outcome = new Div();
    private transient PersonnelFile.@Nullable Detail shown;

    PersonView(
            Personnel personnel,
            Placements placements,
            Assignments assignments,
            Leaving leaving,
            People people,
            Clock clock) {
        this.personnel = personnel;
        this.placements = placements;
        this.assignments = assignments;
        this.leaving = leaving;
        this.people = people;
        this.clock = clock;
        this.tables = new PersonTables(people, LocalDate.now(clock), this::askEndPlace, this::askEndRole);
        outcome.addClassName("sala-messages");
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        personnel
                .find(new PersonId(RecordAddress.id(event)))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(PersonnelFile.Detail person) {
        shown = person;
        clearCrumbs();
        crumb(text("people.administration"), "admin/people");
        crumb(text("people.people.title"), "admin/people");
        crumb(person.values().name(), null);
        heading(person.values().name());
        actions(acts(person));
        below(facts(person));
        content(outcome);
        waiting(person);
        part("people.person.places", tables.places(person));
        part("people.person.roles", tables.roles(person));
    }

    private void part(String title, Component body) {
        var heading = new H2(ThaiText.keepTogether(text(title)));
        heading.addClassName("sala-section");
        addContent(heading, body);
    }

    private Facts facts(PersonnelFile.Detail person) {
        PersonnelFile.Draft values = person.values();
        var state = PersonnelWords.state(person.state());
        var main = PersonnelWords.mainPlace(person, LocalDate.now(clock));
        var facts = new Facts()
                .fact(text("people.person.state"), new StatusBadge(state.tone(), state.word()))
                .fact(
                        text("people.person.position"),
                        main.map(PersonnelFile.Place::position).orElseGet(Figures::unknown))
                .fact(
                        text("people.person.department"),
                        main.map(p -> PersonnelWords.unit(people, p.department()))
                                .orElseGet(Figures::unknown))
                .fact(text("people.person.username"), values.username())
                .fact(text("people.person.nickname"), orUnknown(values.nickname()))
                .fact(text("people.person.telephone"), orUnknown(values.telephone()))
                .fact(text("people.person.email"), orUnknown(values.email()));
        LocalDate lastDay = person.lastDay();
        if (lastDay != null) {
            facts.fact(text("people.leave.lastDay"), ThaiDates.full(lastDay, getLocale()));
        }
        return facts;
    }

    private static String orUnknown(String value) {
        return value.isEmpty() ? Figures.unknown() : value;
    }

    private Component[] acts(PersonnelFile.Detail person) {
        String path = "admin/people/" + person.id().value();
        List<Component> acts = new ArrayList<>();
        var more = new MenuBar();
        MenuItem menu = more.addItem(text("people.acts"));
        menu.getSubMenu().addItem(text("people.beside"), e -> UI.getCurrent().navigate(path + "/beside"));
        menu.getSubMenu().addItem(text("people.code"), e -> askCode());
        if (person.state() == PersonnelFile.State.SUSPENDED) {
            menu.getSubMenu().addItem(text("people.resume"), e -> act(this::resume));
        } else {
            menu.getSubMenu().addItem(text("people.suspend"), e -> askSuspend());
        }
        menu.getSubMenu().addItem(text("people.leave"), e -> UI.getCurrent().navigate(path + "/leave"));
        menu.getSubMenu()
                .addItem(
                        text("people.access.ask"),
                        e -> Links.go("admin/access?person=" + person.id().value()));
        acts.add(more);
        acts.add(buttonLink(text("people.edit"), path + "/edit"));
        acts.add(buttonLink(text("people.move"), path + "/move"));
        acts.add(primaryLink(text("people.given.give"), path + "/role"));
        return acts.toArray(Component[]::new);
    }

    private void waiting(PersonnelFile.Detail person) {
        if (person.codeAwaited()) {
            addContent(Note.info(text("people.code.awaited"), secondary(text("people.code"), this::askCode)));
        }
        List<Waiting> waiting = leaving.waiting(person.id(), PersonTables.MOST_WAITING);
        if (!waiting.isEmpty()) {
            if (person.lastDay() != null) {
                addContent(Note.warning(
                        text("people.leave.stillWaits"),
                        link(
                                text("people.leave.handOver"),
                                "admin/people/" + person.id().value() + "/leave")));
            }
            part("people.person.waiting", tables.waiting(waiting));
        }
    }

    private void askCode() {
        Confirm.ask(
                text("people.code.ask", detail().values().name()),
                text("people.code.consequence"),
                text("people.code"),
                () -> act(() -> {
                    String code = personnel.code(detail().id(), detail().version());
                    outcome.add(Note.done(
                            text("people.code.given", detail().values().username()), oneTime(code)));
                }));
    }

    // set apart by style alone, so that what is selected is the code without blanks
    private Component oneTime(String code) {
        var words = new Span();
        for (int i = 0; i < code.length(); i += GROUP) {
            words.add(new Span(code.substring(i, Math.min(i + GROUP, code.length()))));
        }
        words.addClassName("sala-one-time-code");
        var copy = new Button(text("people.code.copy"), VaadinIcon.COPY_O.create());
        copy.addClickListener(e -> {
            Clipboard.copy(copy, code);
            done(text("people.code.copied"));
        });
        var row = new Div(words, copy);
        row.addClassName("sala-one-time");
        return row;
    }

    private void askSuspend() {
        Confirm.destructive(
                text("people.suspend.ask", detail().values().name()),
                text("people.suspend.consequence"),
                text("people.suspend"),
                () -> act(() -> {
                    personnel.suspend(detail().id(), detail().version());
                    done(text("people.suspend.done", detail().values().name()));
                }));
    }

    private void resume() {
        personnel.resume(detail().id(), detail().version());
        done(text("people.resume.done", detail().values().name()));
    }

    private void askEndPlace(PersonnelFile.Place place, String unit) {
        boolean coming = place.from().isAfter(LocalDate.now(clock));
        Confirm.destructive(
                text(coming ? "people.place.takeBackAsk" : "people.place.endAsk", place.position(), unit),
                text(coming ? "people.place.takeBackConsequence" : "people.place.endConsequence"),
                text(coming ? "people.place.takeBack" : "people.place.end"),
                () -> act(() -> placements.end(detail().id(), detail().version(), place.id())));
    }

    private void askEndRole(PersonnelFile.Given given, String where) {
        Confirm.destructive(
                text("people.given.endAsk", PersonnelWords.role(given), where),
                text("people.given.endConsequence", detail().values().name()),
                text("people.given.end"),
                () -> act(() -> assignments.end(detail().id(), detail().version(), given.id())));
    }

    private void act(Runnable act) {
        clearMessages();
        outcome.removeAll();
        try {
            act.run();
        } catch (RuleBroken rule) {
            problem(text(rule.key(), rule.arguments().toArray()));
        } catch (StaleVersion changed) {
            problem(text("people.changedMeanwhile"));
        }
        personnel.find(detail().id()).ifPresent(this::show);
    }

    private PersonnelFile.Detail detail() {
        return Objects.requireNonNull(shown, "no person is shown yet");
    }
}
