package th.sala.testkit;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.core.module.reach.DepartmentModules;
import th.sala.core.module.run.LiveModule;
import th.sala.core.people.ModuleReach;

/**
 * Every kind of role at every way into a module: the menu, the addresses, the services. What is right is worked out from
 * what screens and services themselves ask for.
 */
final class RightsMatrix {
    private static final String PARAMETER = ":\\w+(\\([^)]*\\))?[?*]?";
    private static final String[] OF_THE_PORTAL = {"core.people", "core.modules", "core.audit"};

    private final TestPortal portal;
    private final LiveModule module;
    private final String username;
    private final Department own;
    private final Department other;
    private final List<String> leaks = new ArrayList<>();

    /** @param username an account without any role, and again without one afterwards */
    RightsMatrix(TestPortal portal, LiveModule module, String username) {
        this.portal = portal;
        this.module = module;
        this.username = username;
        DepartmentId works = portal.as(username, () -> portal.people().current().department());
        own = portal.people().department(works).orElseThrow();
        other = portal.people().departments().stream()
                .filter(d -> !d.id().equals(works))
                .findFirst()
                .orElseThrow();
    }

    /** Ways past a right, and screens the menu keeps from who may open them. */
    List<String> leaks() {
        try {
            look("without any role", Set.of(), true);
            portal.grant(username, OF_THE_PORTAL);
            look("with power over the portal only", Set.of(), true);
            for (String permission : module.permissions()) {
                held(permission);
            }
        } finally {
            forget();
        }
        return leaks;
    }

    private void held(String permission) {
        forget();
        portal.grant(username, own.code(), Set.of(permission));
        look("with " + permission + " in the own department", Set.of(permission), true);
        switchedOff(true);
        boolean reads = module.readPermissions().contains(permission);
        look(
                "with " + permission + " in the own department, where the module is off",
                reads ? Set.of(permission) : Set.of(),
                false);
        forget();
        portal.grant(username, other.code(), Set.of(permission));
        look("with " + permission + " in another department", Set.of(permission), true);
    }

    private void switchedOff(boolean off) {
        portal.as(
                "admin",
                () -> portal.bean(DepartmentModules.class).allow(module.id(), own.id(), off ? Boolean.FALSE : null));
    }

    private void forget() {
        switchedOff(false);
        portal.bean(JdbcClient.class)
                .sql("delete from core_assignment where person_id = ?")
                .param(portal.account(username).person().value())
                .update();
        portal.context().publishEvent(new ModuleReach.Changed());
    }

    private void look(String who, Set<String> may, boolean on) {
        try (TestBrowser page = TestBrowser.open(portal, username)) {
            List<String> menu = page.menu();
            for (Class<?> view : module.views()) {
                boolean opens = opens(view, may);
                boolean led = menu.contains(route(view));
                if (led != (on && opens && view.isAnnotationPresent(Menu.class))) {
                    leaks.add(who + ": the menu " + (led ? "leads" : "does not lead") + " to " + route(view));
                }
                if (!opens) {
                    addresses(view)
                            .filter(address -> !refuses(page, address))
                            .forEach(address -> leaks.add(who + ": " + address + " opens"));
                }
            }
        }
        portal.as(username, () -> GuardedCalls.answering(module.context(), may))
                .forEach(call -> leaks.add(who + ": " + call + " answers"));
    }

    private static boolean opens(Class<?> view, Set<String> may) {
        RolesAllowed needed = view.getAnnotation(RolesAllowed.class);
        return needed == null || !Collections.disjoint(Set.of(needed.value()), may);
    }

    /** A record that is asked for by a made-up number may be unknown before anybody asks for a right. */
    private boolean refuses(TestBrowser page, String address) {
        Class<?> shown = page.navigate(address.replaceAll(PARAMETER, "1")).getClass();
        return shown.getSimpleName().equals("NotAllowedPage")
                || address.contains(":") && shown.getSimpleName().equals("NotFoundPage");
    }

    private static String route(Class<?> view) {
        return view.getAnnotation(Route.class).value();
    }

    private static Stream<String> addresses(Class<?> view) {
        return Stream.concat(
                Stream.of(route(view)),
                Arrays.stream(view.getAnnotationsByType(RouteAlias.class)).map(RouteAlias::value));
    }
}
