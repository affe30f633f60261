package th.sala.core.people.ui.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import th.sala.api.people.Acting;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Names;
import th.sala.api.ui.Note;
import th.sala.api.ui.Panel;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.Screen;
import th.sala.core.people.absence.Absence;
import th.sala.core.people.absence.Absences;
import th.sala.core.people.directory.Colleague;
import th.sala.core.people.directory.Colleagues;
import th.sala.core.people.own.Face;

/** The card of one colleague. */
@Route("people/:id([0-9]+)")
@PermitAll
class ColleagueView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Colleagues colleagues;
    private final transient People people;
    private final transient Absences absences;

    ColleagueView(Colleagues colleagues, People people, Absences absences) {
        this.colleagues = colleagues;
        this.people = people;
        this.absences = absences;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        colleagues
                .find(new PersonId(RecordAddress.id(event)))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Colleague colleague) {
        clearCrumbs();
        crumb(text("directory.title"), "people");
        crumb(colleague.name(), null);
        heading(colleague.name());
        context(colleague.position());
        actions(acts(colleague));
        var facts = new Facts()
                .asBlock()
                .fact(text("directory.unit"), unit(colleague))
                .fact(text("directory.nickname"), said(colleague.nickname()))
                .fact(text("directory.telephone"), reached("tel:", colleague.telephone()))
                .fact(text("directory.email"), reached("mailto:", colleague.email()));
        var card = new Div(face(colleague), facts);
        card.addClassName("sala-card");
        content(card);
        addContent(away(colleague));
        if (absences.mayRead(colleague.id())) {
            addContent(why(colleague));
        }
    }

    private static Component face(Colleague colleague) {
        var face = Face.of(colleague.id(), colleague.name(), colleague.picture());
        face.addClassName("sala-portrait");
        return face;
    }

    private Component[] acts(Colleague colleague) {
        return people.may("core.people")
                ? new Component[] {
                    buttonLink(
                            text("directory.account"),
                            "admin/people/" + colleague.id().value())
                }
                : new Component[0];
    }

    private Component unit(Colleague colleague) {
        return people.department(colleague.department())
                .<Component>map(d -> link(Names.of(d, getLocale()), "people/units/" + d.id().value()))
                .orElseGet(Span::new);
    }

    private static String said(String text) {
        return text.isBlank() ? Figures.unknown() : text;
    }

    private static Component reached(String how, String what) {
        return what.isBlank()
                ? new Span(Figures.unknown())
                : new Anchor(how + what.replaceAll("[^0-9A-Za-z+@._%-]", ""), ThaiText.keepTogether(what));
    }

    private Component[] away(Colleague colleague) {
        if (colleague.awayUntil() == null) {
            return new Component[0];
        }
        String until = ThaiDates.full(colleague.awayUntil(), getLocale());
        List<Acting> acting = people.standIns(colleague.id());
        String who = acting.stream()
                .map(a -> people.find(a.standIn()).map(Person::name).orElse(""))
                .collect(Collectors.joining(", "));
        return new Component[] {
            Note.info(who.isEmpty() ? text("directory.awayUntil", until) : text("directory.awayWith", until, who))
        };
    }

    private Component[] why(Colleague colleague) {
        List<Absence.Detail> coming = absences.coming(colleague.id());
        if (coming.isEmpty()) {
            return new Component[0];
        }
        var lines = new Div();
        coming.forEach(absence -> {
            var line = new Div(
                    new Span(ThaiDates.range(absence.from(), absence.to(), getLocale())),
                    new Span(text("absence.kind." + absence.values().kind().name())),
                    new Span(ThaiText.keepTogether(absence.values().note())));
            line.addClassName("sala-me-line");
            lines.add(line);
        });
        return new Component[] {new Panel(text("absence.title"), lines)};
    }
}
