package th.sala.core.people.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Names;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.Tone;
import th.sala.core.people.PersonnelFile;

/** How the pages about people say states, places and periods. */
final class PersonnelWords {
    private PersonnelWords() {}

    static String unit(People people, PersonnelFile.Row row) {
        return unit(people, row.department());
    }

    static String unit(People people, @Nullable DepartmentId id) {
        return id == null
                ? ""
                : people.department(id).map(d -> Names.of(d, language())).orElse("");
    }

    static RowColumn.State state(PersonnelFile.State state) {
        Tone tone =
                switch (state) {
                    case ACTIVE -> Tone.OK;
                    case LEAVING, CODE_AWAITED -> Tone.WAITING;
                    case SUSPENDED -> Tone.BAD;
                    case LEFT -> Tone.NEUTRAL;
                };
        return new RowColumn.State(tone, text("people.state." + state));
    }

    /** Where a role counts. */
    static String reach(People people, @Nullable DepartmentId department, boolean withBelow) {
        if (department == null) {
            return text("people.reach.AGENCY");
        }
        String unit = unit(people, department);
        return withBelow ? text("people.reach.below", unit) : unit;
    }

    static String period(LocalDate from, @Nullable LocalDate to) {
        Locale language = language();
        return to == null
                ? text("people.period.from", ThaiDates.brief(from, language))
                : from.equals(to) ? ThaiDates.brief(from, language) : ThaiDates.range(from, to, language);
    }

    /** Where the person mainly works that day. */
    static Optional<PersonnelFile.Place> mainPlace(PersonnelFile.Detail person, LocalDate day) {
        return person.places().stream().filter(p -> p.main() && p.isOn(day)).findFirst();
    }

    static String role(PersonnelFile.Given given) {
        return language().getLanguage().equals("th") ? given.roleName() : given.roleNameEn();
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static Locale language() {
        return UI.getCurrent().getLocale();
    }
}
