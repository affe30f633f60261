package th.sala.core.search.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.ui.Names;
import th.sala.core.module.RunningModules;
import th.sala.core.search.Facet;

/** What the values of facets are called. */
@Component
class SearchWords {
    private final People people;
    private final RunningModules modules;

    SearchWords(People people, RunningModules modules) {
        this.people = people;
        this.modules = modules;
    }

    String of(Facet facet, String value) {
        return switch (facet) {
            case KIND -> text(value);
            case MODULE ->
                modules.find(value).map(module -> text(module.titleKey())).orElseGet(() -> text("search.core"));
            case DEPARTMENT -> number(value, id -> department(new DepartmentId(id)));
            case AUTHOR ->
                number(
                        value,
                        id -> people.find(new PersonId(id)).map(Person::name).orElseGet(() -> text("search.gone")));
            case YEAR -> value;
        };
    }

    String department(DepartmentId id) {
        return people.department(id).map(unit -> Names.of(unit, language())).orElseGet(() -> text("search.gone"));
    }

    /** A value somebody wrote into the address by hand is called nothing. */
    private String number(String value, Function<Long, String> name) {
        return value.matches("\\d{1,18}") ? name.apply(Long.valueOf(value)) : text("search.gone");
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private static Locale language() {
        return UI.getCurrent().getLocale();
    }
}
