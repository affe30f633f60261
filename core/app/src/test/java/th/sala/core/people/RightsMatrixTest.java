package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.core.PageTest;

/**
 * Every kind of account at every screen of the core, by every way in: the menu, the address, and the services that lists
 * and exports read from. What is right is worked out from the roles' permissions alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsMatrixTest extends PageTest {
    /** Held for the whole agency, for one unit, for a bureau with those below, or nothing at all. */
    private static final List<String> PLACES = Arrays.asList(null, "ภสส.", "สพส.");

    /** What they change counts in every department. */
    private static final Set<String> FOR_THE_WHOLE_AGENCY = Set.of("KindForm");

    @Autowired
    private Founding founding;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private final List<Kind> kinds = new ArrayList<>();

    @BeforeAll
    void one_account_of_every_kind() {
        List<String> roles = new ArrayList<>(database.sql("select code from core_role order by code")
                .query(String.class)
                .list());
        transaction.executeWithoutResult(status -> {
            kinds.add(kind(null, null, 0));
            int number = 0;
            for (String role : roles) {
                for (String place : PLACES) {
                    kinds.add(kind(role, place, ++number));
                }
            }
        });
    }

    private Kind kind(@Nullable String role, @Nullable String place, int number) {
        String username = "matrix." + number;
        var id = founding.person(username, "ผู้ทดสอบ " + number, "เจ้าหน้าที่", "ภสส.", "a password of a test", false);
        if (role == null) {
            return new Kind(username, "no role", false, Set.of());
        }
        founding.assign(id, role, place, "สพส.".equals(place));
        Set<String> permissions = new TreeSet<>(database.sql("select p.permission from core_role_permission p"
                        + " join core_role r on r.id = p.role_id where r.code = ?")
                .param(role)
                .query(String.class)
                .list());
        if (place != null) {
            // power over the portal counts for the whole agency only
            permissions.removeAll(Set.of("core.people", "core.modules"));
        }
        return new Kind(username, role + " in " + place, place == null, permissions);
    }

    @AfterAll
    void forget() {
        for (String table : List.of("core_assignment", "core_placement", "core_preference")) {
            database.sql("delete x from " + table + " x join core_person p on p.id = x.person_id"
                            + " where p.username like 'matrix.%'")
                    .update();
        }
        database.sql("delete from core_person where username like 'matrix.%'").update();
    }

    Stream<Kind> kinds() {
        return kinds.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_screen_opens_or_is_offered_without_its_permission(Kind kind) {
        open(accounts.loadUserByUsername(kind.username()));
        String menu = menu();
        List<String> leaks = new ArrayList<>();
        int guarded = 0;
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            Class<? extends Component> view = route.getNavigationTarget();
            RolesAllowed needed = view.getAnnotation(RolesAllowed.class);
            if (needed == null || !view.getPackageName().startsWith("th.sala.core")) {
                continue;
            }
            guarded++;
            boolean may = !Collections.disjoint(Set.of(needed.value()), kind.permissions())
                    && (kind.everywhere() || !FOR_THE_WHOLE_AGENCY.contains(view.getSimpleName()));
            Menu entry = view.getAnnotation(Menu.class);
            if (entry != null && menu.contains(plain(text(entry.title()))) != may) {
                leaks.add(kind.name() + ": menu " + route.getTemplate());
            }
            for (String address : addresses(view)) {
                Component shown = go(address);
                boolean refused = shown.getClass().getSimpleName().contains("NotAllowed");
                if (refused == may || !may && view.isInstance(shown)) {
                    leaks.add(kind.name() + ": " + address + " shows "
                            + shown.getClass().getSimpleName());
                }
            }
        }
        assertThat(guarded).as("guarded screens").isGreaterThan(10);
        assertThat(leaks).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_list_export_or_act_answers_without_its_permission(Kind kind) {
        List<String> leaks = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        accountsWork(kind, () -> {
            for (Object service : beans.getBeansWithAnnotation(Service.class).values()) {
                for (Method method : ClassUtils.getUserClass(service).getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                        List<String> needed = NeedsAdvisor.needed(method, ClassUtils.getUserClass(service))
                                .orElse(List.of());
                        asked.addAll(needed);
                        if (!needed.isEmpty()
                                && Collections.disjoint(needed, kind.permissions())
                                && !refuses(service, method)) {
                            leaks.add(kind.name() + ": " + method);
                        }
                    }
                }
            }
        });
        assertThat(asked).contains("core.people", "core.modules");
        assertThat(leaks).isEmpty();
    }

    private void accountsWork(Kind kind, Runnable work) {
        as(kind.username(), () -> {
            assertThat(people.current().username()).isEqualTo(kind.username());
            work.run();
        });
    }

    private static boolean refuses(Object service, Method method) {
        Object[] nothing = Arrays.stream(method.getParameterTypes())
                .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
                .toArray();
        try {
            Method called = service.getClass().getMethod(method.getName(), method.getParameterTypes());
            called.setAccessible(true);
            called.invoke(service, nothing);
            return false;
        } catch (InvocationTargetException e) {
            return e.getTargetException() instanceof NotAllowed;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method.toString(), e);
        }
    }

    /** Every address a view answers at, with numbers of a record where it wants one. */
    private static Stream<String> templates(Class<?> view) {
        return Stream.concat(
                Stream.of(view.getAnnotation(Route.class).value()),
                Arrays.stream(view.getAnnotationsByType(RouteAlias.class)).map(RouteAlias::value));
    }

    private static List<String> addresses(Class<?> view) {
        return templates(view)
                .map(template -> template.replaceAll(":[a-z]+(\\([^)]*\\))?[?]?", "1"))
                .toList();
    }

    private static String menu() {
        return UI.getCurrent()
                .getChildren()
                .flatMap(RightsMatrixTest::all)
                .filter(Nav.class::isInstance)
                .map(nav -> nav.getElement().getTextRecursively() + labels(nav))
                .map(RightsMatrixTest::plain)
                .reduce("", String::concat);
    }

    /** Without what only holds words together. */
    private static String plain(String text) {
        return text.replace("\u2060", "").replace('\u00a0', ' ');
    }

    private static String labels(Component part) {
        return all(part)
                .map(c -> String.valueOf(c.getElement().getProperty("label")))
                .reduce("", String::concat);
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(RightsMatrixTest::all));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    /** A kind of account: its permissions are those of its one role. */
    record Kind(String username, String name, boolean everywhere, Set<String> permissions) {
        @Override
        public String toString() {
            return name;
        }
    }
}
