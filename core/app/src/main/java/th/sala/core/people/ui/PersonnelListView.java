package th.sala.core.people.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.Department;
import th.sala.api.people.People;
import th.sala.api.ui.Choice;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.Names;
import th.sala.api.ui.RowColumn;
import th.sala.core.people.PersonnelFile;
import th.sala.core.people.PersonnelList;
import th.sala.core.people.Roles;

/** Everybody with an account, page by page. */
@Route("admin/people")
@Menu(title = "people.people.title", order = 10, icon = "vaadin:users")
@RolesAllowed(Roles.PERMISSION)
class PersonnelListView extends ListScreen<PersonnelFile.Row> {
    private static final long serialVersionUID = 1L;

    PersonnelListView(PersonnelList list, People people) {
        super("core.personnel", "people.people.title", source(list), columns(people));
        crumb(text("people.administration"), "admin/people");
        crumb(text("people.people.title"), null);
        context(text("people.people.context"));
        actions(
                buttonLink(text("people.import.menu"), "admin/people/import"),
                primaryLink(text("people.person.add"), "admin/people/new"));
        list().sortedBy("name", false)
                .counted("people.people.count")
                .whenEmpty("people.people.empty", "people.people.emptyHint");
    }

    private static ListSource<PersonnelFile.Row> source(PersonnelList list) {
        return new ListSource<>() {
            @Override
            public List<PersonnelFile.Row> rows(ListQuery query) {
                return list.rows(query);
            }

            @Override
            public int count(ListQuery query) {
                return list.count(query);
            }
        };
    }

    private static List<RowColumn<PersonnelFile.Row>> columns(People people) {
        return List.of(
                RowColumn.<PersonnelFile.Row>text("name", "people.person.name", PersonnelFile.Row::name)
                        .link(row -> "admin/people/" + row.id())
                        .filterText(),
                RowColumn.<PersonnelFile.Row>text("position", "people.person.position", PersonnelFile.Row::position)
                        .width(15)
                        .filterText()
                        .onSecondLine(),
                RowColumn.<PersonnelFile.Row>text(
                                "department", "people.person.department", row -> PersonnelWords.unit(people, row))
                        .width(18)
                        .filterChoice(() -> people.departments().stream()
                                .map(PersonnelListView::choice)
                                .toList()),
                RowColumn.<PersonnelFile.Row>text("username", "people.person.username", PersonnelFile.Row::username)
                        .width(10)
                        .filterText(),
                RowColumn.<PersonnelFile.Row>state(
                                "state", "people.person.state", row -> PersonnelWords.state(row.state()))
                        .width(8)
                        .notSortable()
                        .filterChoice(() -> Arrays.stream(PersonnelFile.State.values())
                                .map(s -> new Choice(
                                        s.name(), PersonnelWords.state(s).word()))
                                .toList()));
    }

    private static Choice choice(Department department) {
        return new Choice(
                Long.toString(department.id().value()),
                Names.of(department, com.vaadin.flow.component.UI.getCurrent().getLocale()));
    }
}
