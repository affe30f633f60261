package th.sala.core.people.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
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
        super("core.roles", "people.roles.title", ListSource.held(query -> matching(roles, query)), columns());
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

    private static List<Role.Row> matching(Roles roles, ListQuery query) {
        return roles.list().stream()
                .filter(row -> holds(query, "name", row.name())
                        && holds(query, "nameEn", row.nameEn())
                        && holds(query, "code", row.code()))
                .sorted(order(query))
                .toList();
    }

    private static boolean holds(ListQuery query, String column, String text) {
        return query.filter(column)
                .map(part -> text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private static Comparator<Role.Row> order(ListQuery query) {
        Comparator<Object> thai = Collator.getInstance(Locale.of("th"));
        Map<String, Comparator<Role.Row>> orders = Map.of(
                "name", Comparator.comparing(Role.Row::name, thai),
                "nameEn", Comparator.comparing(Role.Row::nameEn, thai),
                "code", Comparator.comparing(Role.Row::code),
                "permissions", Comparator.comparingInt(Role.Row::permissions),
                "people", Comparator.comparingInt(Role.Row::people));
        Comparator<Role.Row> own = Comparator.comparing(Role.Row::name, thai);
        for (var sort : query.sorts()) {
            Comparator<Role.Row> chosen = orders.get(sort.column());
            if (chosen != null) {
                return (sort.descending() ? chosen.reversed() : chosen).thenComparing(own);
            }
        }
        return own;
    }
}
