package th.sala.api.module.build;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What the id of a module asks of its permissions, routes, tables and views, as far as the compiler can see it. */
final class Rules {
    static final String ROUTE = "com.vaadin.flow.router.Route";
    static final String ALIAS = "com.vaadin.flow.router.RouteAlias";
    static final String TITLE = "com.vaadin.flow.router.PageTitle";
    static final String MENU = "com.vaadin.flow.router.Menu";
    static final String ROLES = "jakarta.annotation.security.RolesAllowed";
    static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
    static final String ANONYMOUS = "com.vaadin.flow.server.auth.AnonymousAllowed";
    static final String ENTITY = "jakarta.persistence.Entity";
    static final String TABLE = "jakarta.persistence.Table";

    private final String id;
    private final List<String> permissions;
    private final BiConsumer<Element, String> refuse;
    private boolean broken;

    Rules(String id, List<String> permissions, BiConsumer<Element, String> refuse) {
        this.id = id;
        this.permissions = permissions;
        this.refuse = refuse;
    }

    boolean broken() {
        return broken;
    }

    void module(TypeElement entry, Marks mark, String packageName) {
        check(
                ModuleIds.isWellFormed(id),
                entry,
                "the id \"" + id + "\" must be 2 to 20 lower-case letters and digits and begin with a letter");
        check(!ModuleIds.isReserved(id), entry, "the id \"" + id + "\" is reserved for Sala itself");
        check(
                packageName.endsWith("." + id),
                entry,
                "the module \"" + id + "\" must live in a package that ends with ." + id);
        check(
                mark.text("title").orElse("").startsWith(id + "."),
                entry,
                "the title must be a key of the module's bundle, such as \"" + id + ".title\"");
        permissions.forEach(p -> check(
                p.startsWith(id + ".") && p.length() > id.length() + 1,
                entry,
                "the permission \"" + p + "\" must begin with \"" + id + ".\""));
        mark.texts("readPermissions")
                .forEach(p -> check(
                        permissions.contains(p),
                        entry,
                        "the permission \"" + p + "\" only reads, but is not among the permissions"));
        mark.texts("agencyPermissions")
                .forEach(p -> check(
                        mark.texts("readPermissions").contains(p),
                        entry,
                        "the permission \"" + p + "\" is for the whole agency, but not among those that only read"));
    }

    void view(TypeElement view) {
        String route = Marks.of(view, ROUTE).flatMap(m -> m.text("value")).orElse("");
        route(view, route);
        Marks.of(view, ALIAS).flatMap(m -> m.text("value")).ifPresent(alias -> route(view, alias));
        check(
                !access(view).isEmpty(),
                view,
                "a view needs @RolesAllowed with a permission of the module, or @PermitAll, and only one of them");
        Marks.of(view, ROLES)
                .map(m -> m.texts("value"))
                .orElse(List.of())
                .forEach(p -> check(
                        permissions.contains(p),
                        view,
                        "the permission \"" + p + "\" is not among the permissions of @SalaModule"));
        Marks.of(view, TITLE)
                .flatMap(m -> m.text("value"))
                .ifPresent(t -> check(
                        t.startsWith(id + "."),
                        view,
                        "the page title must be a key of the module's bundle, \"" + id + ".…\""));
    }

    /** {@code roles}, {@code all}, {@code anonymous} or empty where the view says nothing or more than one. */
    static String access(TypeElement view) {
        Map<String, String> words = Map.of(ROLES, "roles", PERMIT_ALL, "all", ANONYMOUS, "anonymous");
        List<String> said = words.keySet().stream()
                .filter(mark -> Marks.of(view, mark).isPresent())
                .map(words::get)
                .toList();
        return said.size() == 1 ? said.getFirst() : "";
    }

    private void route(TypeElement view, String route) {
        check(
                route.equals(id) || route.startsWith(id + "/"),
                view,
                "the route \"" + route + "\" must be \"" + id + "\" or begin with \"" + id + "/\"");
    }

    void entity(TypeElement type) {
        if (Marks.of(type, ENTITY).isPresent()) {
            String table = Marks.of(type, TABLE).flatMap(m -> m.text("name")).orElse("");
            check(
                    table.startsWith(id + "_"),
                    type,
                    "an entity names its table, @Table(name = \"" + id + "_…\"), not \"" + table + "\"");
        }
    }

    private void check(boolean right, Element where, String words) {
        if (!right) {
            broken = true;
            refuse.accept(where, words);
        }
    }
}
