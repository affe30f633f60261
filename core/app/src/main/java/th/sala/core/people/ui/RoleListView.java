package th.sala.core.people.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.RowColumn;
import th.sala.core.people.Role;
import th.sala.core.people.Roles;

/** All roles, with what they allow and how many people hold them. */
@Route("admin/roles")
@Menu(title = "people.roles.title", order = 20, icon = "vaadin:key")
@RolesAllowed(Roles.PERMISSION)
class RoleListView extends ListScreen<Role.Row> {
    private static final long serialVersionUID = 1L;

    RoleListView(Roles roles) {
        super("core.roles", "people.roles.title", roles::list, columns());
        crumb(text("people.administration"), "admin/roles");
        crumb(text("people.roles.title"), null);
        context(text("people.roles.context"));
        actions(primaryLink(text("people.role.add"), "admin/roles/new"));
        list().sortedBy("name", false)
                .counted("people.roles.count")
                .whenEmpty("people.roles.empty", "people.roles.emptyHint");
    }

    private static List<RowColumn<Role.Row>> columns() {
        return List.of(
                RowColumn.<Role.Row>text("name", "people.role.name", Role.Row::name)
                        .link(row -> "admin/roles/" + row.id())
                        .filterText(),
                RowColumn.<Role.Row>text("nameEn", "people.role.nameEn", Role.Row::nameEn)
                        .width(16)
                        .filterText(),
                RowColumn.<Role.Row>text("code", "people.role.code", Role.Row::code)
                        .width(11)
                        .filterText()
                        .onSecondLine(),
                RowColumn.<Role.Row>count("permissions", "people.role.permissions", Role.Row::permissions),
                RowColumn.<Role.Row>count("people", "people.role.people", Role.Row::people));
    }
}
