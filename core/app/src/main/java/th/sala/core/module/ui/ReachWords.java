package th.sala.core.module.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Names;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;
import th.sala.core.module.Reach;

/** How a module stands in a department, in words. */
final class ReachWords {
    private ReachWords() {}

    static StatusBadge badge(Reach reach) {
        if (!reach.allowed()) {
            return new StatusBadge(Tone.BAD, text("reach.state.barred"));
        }
        return reach.on()
                ? new StatusBadge(Tone.OK, text("reach.state.on"))
                : new StatusBadge(Tone.NEUTRAL, text("reach.state.off"));
    }

    /** Whose word it is and since when; the default where nobody said anything. */
    static Div reason(Reach reach, DepartmentId department, People people) {
        Reach.Source source = reach.source();
        var words = new Div(new Span(ThaiText.keepTogether(from(source, department, people))));
        Optional.ofNullable(source.by()).flatMap(people::find).map(Person::name).ifPresent(name -> {
            var by = new Span(name + " · "
                    + ModuleWords.day(
                            java.util.Objects.requireNonNull(source.at()),
                            UI.getCurrent().getLocale()));
            by.addClassName("sala-reach-by");
            words.add(by);
        });
        return words;
    }

    private static String from(Reach.Source source, DepartmentId department, People people) {
        DepartmentId said = source.department();
        if (said == null) {
            return text("reach.from.default");
        }
        if (said.equals(department)) {
            return text("reach.from.own");
        }
        return text(
                "reach.from.above",
                people.department(said)
                        .map(d -> Names.of(d, UI.getCurrent().getLocale()))
                        .orElse(""));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
