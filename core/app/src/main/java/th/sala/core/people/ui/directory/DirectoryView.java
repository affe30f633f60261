package th.sala.core.people.ui.directory;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import th.sala.api.people.People;
import th.sala.api.ui.Choice;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.Names;
import th.sala.api.ui.RowColumn;
import th.sala.core.people.directory.Colleague;
import th.sala.core.people.directory.Colleagues;

/** Everybody finds a colleague. */
@Route("people")
@Menu(title = "directory.title", order = 5, icon = "vaadin:phone")
@PermitAll
class DirectoryView extends ListScreen<Colleague> implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final String ASKED = "q";

    private final TextField search;

    DirectoryView(Colleagues colleagues, People people) {
        super(
                "core.directory",
                "directory.title",
                colleagues,
                columns(people, UI.getCurrent().getLocale()));
        context(text("directory.context"));
        actions(buttonLink(text("directory.units"), "people/units"));
        search = new TextField(text("directory.search"));
        search.addClassName("sala-directory-search");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setHelperText(text("directory.search.help"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> searched(e.isFromClient()));
        search.setAutofocus(true);
        below(search);
        list().counted("directory.count").whenEmpty("directory.empty", "directory.emptyHint");
    }

    private static List<RowColumn<Colleague>> columns(People people, Locale language) {
        return List.of(
                RowColumn.<Colleague>text("name", "directory.name", Colleague::name)
                        .link(row -> "people/" + row.id().value())
                        .notSortable(),
                RowColumn.<Colleague>text("nickname", "directory.nickname", Colleague::nickname)
                        .width(6)
                        .notSortable(),
                RowColumn.<Colleague>text("away", "directory.away", row -> DirectoryWords.away(row, language))
                        .width(12)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<Colleague>text("position", "directory.position", Colleague::position)
                        .width(11)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<Colleague>text(
                                Colleagues.UNIT,
                                "directory.unit",
                                row -> people.department(row.department())
                                        .map(d -> Names.of(d, language))
                                        .orElse(""))
                        .width(13)
                        .notSortable()
                        .filterChoice(() -> units(people, language)),
                RowColumn.<Colleague>text("telephone", "directory.telephone", Colleague::telephone)
                        .width(11)
                        .notSortable()
                        .onSecondLine());
    }

    private static List<Choice> units(People people, Locale language) {
        List<Choice> units = new ArrayList<>();
        people.departments().forEach(d -> units.add(new Choice(String.valueOf(d.id().value()), Names.of(d, language))));
        return units;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ASKED)
                .orElse("");
        search.setValue(asked);
        list().fixed(Colleagues.TEXT, asked);
    }

    private void searched(boolean byPerson) {
        list().fixed(Colleagues.TEXT, search.getValue());
        if (byPerson) {
            UI ui = UI.getCurrent();
            Location at = ui.getActiveViewLocation();
            QueryParameters others = at.getQueryParameters().excluding(ASKED);
            QueryParameters now = search.isEmpty() ? others : others.merging(ASKED, search.getValue());
            ui.getPage().getHistory().replaceState(null, new Location(at.getPath(), list().parameters(now)));
        }
    }
}
