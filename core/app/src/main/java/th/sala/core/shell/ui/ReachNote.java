package th.sala.core.shell.ui;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.ui.Names;
import th.sala.api.ui.Note;
import th.sala.core.module.OwnModules;
import th.sala.core.module.Reach;
import th.sala.core.shell.text.Translations;

/** Says on the pages of a module that the person only reads there, why and since whose word. */
@Component
public class ReachNote {
    private final OwnModules own;
    private final People people;
    private final Translations texts;

    ReachNote(OwnModules own, People people, Translations texts) {
        this.own = own;
        this.people = people;
        this.texts = texts;
    }

    /** The note for pages under this first word of the address, or empty where nothing is withheld. */
    Optional<Note> of(String moduleId, Locale language) {
        return words(moduleId, language).map(Note::warning);
    }

    /** The same in words only. */
    public Optional<String> words(String moduleId, Locale language) {
        return own.withheld(moduleId).map(withheld -> words(withheld, language));
    }

    private String words(OwnModules.Withheld withheld, Locale language) {
        String department = people.department(withheld.department())
                .map(d -> Names.of(d, language))
                .orElse("");
        Reach reach = withheld.reach();
        Optional<String> by =
                Optional.ofNullable(reach.source().by()).flatMap(people::find).map(Person::name);
        String kind = reach.allowed() ? "off" : "barred";
        return by.map(name -> texts.getTranslation("reach.note." + kind, language, department, name))
                .orElseGet(() -> texts.getTranslation("reach.note." + kind + "ByDefault", language, department));
    }
}
