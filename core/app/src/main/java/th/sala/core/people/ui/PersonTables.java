package th.sala.core.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Links;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Table;
import th.sala.api.ui.Tone;
import th.sala.api.work.OpenItem;
import th.sala.core.people.PersonnelFile;
import th.sala.core.people.Waiting;

/** The tables on the page of a person. */
final class PersonTables {
    /** More of one kind of work is on the module's own list. */
    static final int MOST_WAITING = 10;

    private final People people;
    private final LocalDate today;
    private final BiConsumer<PersonnelFile.Place, String> endPlace;
    private final BiConsumer<PersonnelFile.Given, String> endRole;

    PersonTables(
            People people,
            LocalDate today,
            BiConsumer<PersonnelFile.Place, String> endPlace,
            BiConsumer<PersonnelFile.Given, String> endRole) {
        this.people = people;
        this.today = today;
        this.endPlace = endPlace;
        this.endRole = endRole;
    }

    Component places(PersonnelFile.Detail person) {
        var table = new Table(
                text("people.person.places"),
                text("people.person.position"),
                text("people.person.department"),
                text("people.period"),
                text("people.person.state"),
                "");
        for (PersonnelFile.Place place : person.places()) {
            String unit = PersonnelWords.unit(people, place.department());
            boolean ended = place.to() != null && place.to().isBefore(today);
            boolean coming = place.from().isAfter(today);
            table.row(
                    words(place.position()),
                    words(place.main() ? unit : text("people.place.beside", unit)),
                    words(PersonnelWords.period(place.from(), place.to())),
                    state(place.from(), place.to()),
                    ended || place.main() && !coming
                            ? new Span()
                            : destructive(
                                    coming ? "people.place.takeBack" : "people.place.end",
                                    () -> endPlace.accept(place, unit)));
        }
        return table;
    }

    Component roles(PersonnelFile.Detail person) {
        if (person.roles().isEmpty()) {
            return new EmptyState(text("people.given.none"), text("people.given.noneHint"));
        }
        var table = new Table(
                text("people.person.roles"),
                text("people.given.role"),
                text("people.given.reach"),
                text("people.given.clearance"),
                text("people.period"),
                text("people.person.state"),
                "");
        for (PersonnelFile.Given given : person.roles()) {
            String where = PersonnelWords.reach(people, given.department(), given.withBelow());
            boolean ended = given.to() != null && given.to().isBefore(today);
            table.row(
                    words(PersonnelWords.role(given)),
                    words(where),
                    words(text("people.clearance." + given.clearance())),
                    words(PersonnelWords.period(given.from(), given.to())),
                    state(given.from(), given.to()),
                    ended ? new Span() : destructive("people.given.end", () -> endRole.accept(given, where)));
        }
        return table;
    }

    Component waiting(List<Waiting> waiting) {
        var parts = new Div();
        parts.addClassName("sala-stack");
        for (Waiting kind : waiting) {
            if (kind.unknown()) {
                parts.add(new StatusBadge(Tone.WARN, text("people.openWork.failed", text(kind.titleKey()))));
                continue;
            }
            var table = new Table(text(kind.titleKey()), text(kind.titleKey()), text("people.openWork.due"));
            for (OpenItem item : kind.items()) {
                table.row(
                        Links.to(ThaiText.keepTogether(item.title()), item.path()),
                        words(item.due() == null ? "" : ThaiDates.brief(item.due(), language())));
            }
            parts.add(table);
        }
        return parts;
    }

    private StatusBadge state(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(today)) {
            return new StatusBadge(Tone.NEUTRAL, text("people.period.ended"));
        }
        return from.isAfter(today)
                ? new StatusBadge(Tone.WAITING, text("people.period.coming"))
                : new StatusBadge(Tone.OK, text("people.period.now"));
    }

    private static Button destructive(String key, Runnable act) {
        var button = new Button(text(key), e -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        return button;
    }

    private static Span words(String text) {
        return new Span(ThaiText.keepTogether(text));
    }

    private static java.util.Locale language() {
        return com.vaadin.flow.component.UI.getCurrent().getLocale();
    }

    private static String text(String key, Object... arguments) {
        return PersonnelWords.text(key, arguments);
    }
}
