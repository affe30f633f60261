package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManagerFactory;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Operation;

/**
 * What every module owes the portal, held against its packaged jar in a running portal. A module passes it with three
 * lines, {@code class StrategyIT extends ModuleContractTest {}}, run after packaging with {@code mvn verify}.
 */
public abstract class ModuleContractTest extends PackagedModule {
    private static final String INSIDER = "staff.policy";
    /** A sample account without any role. */
    private static final String OUTSIDER = "legal";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @Test
    void it_is_signed_by_a_key_the_portal_trusts() {
        CheckedUpload upload = portal().receive(module().path());
        assertThat(upload.refusal().map(portal()::told)).isEmpty();
        assertThat(upload.findings()).extracting(CheckedUpload.Finding::check).contains("module.check.signature");
    }

    @Test
    void it_migrates_once_and_upgrades_from_a_version_before() {
        act(() -> portal().host().uninstall(module().id()));
        tables().drop();
        portal().install(before());
        Operation upgrade = portal().install(module().path());
        assertThat(upgrade.result()).as(told(upgrade)).isEqualTo(Operation.Result.DONE);
        assertThat(running().version()).isEqualTo(module().version());
        long changes = tables().changesets();
        act(() -> portal().host().uninstall(module().id()));
        portal().install(module().path());
        assertThat(tables().changesets())
                .as("changesets run, after the same version was installed once more")
                .isEqualTo(changes);
    }

    /** As after a power failure between a change of the database and its note: MariaDB takes no definition back. */
    @Test
    void its_migrations_can_be_run_twice() {
        act(() -> portal().host().uninstall(module().id()));
        tables().withoutNotes(() -> {
            Operation again = portal().install(module().path());
            assertThat(again.result()).as(told(again)).isEqualTo(Operation.Result.DONE);
        });
    }

    @Test
    void its_screens_open_for_their_role_and_for_no_other() {
        List<? extends Class<?>> open = running().views().stream()
                .filter(v -> v.isAnnotationPresent(RolesAllowed.class))
                .filter(v -> !v.getAnnotation(Route.class).value().contains(":"))
                .toList();
        assertThat(open)
                .as("at least one screen that can be opened without a record")
                .isNotEmpty();
        portal().grant(INSIDER, running().permissions().toArray(String[]::new));
        try (TestBrowser page = TestBrowser.open(portal(), INSIDER)) {
            for (Class<?> view : open) {
                String route = view.getAnnotation(Route.class).value();
                assertThat(page.navigate(route).getClass().getName())
                        .as("what %s shows to a person who holds every permission of the module", route)
                        .isEqualTo(view.getName());
                assertThat(page.missingTexts())
                        .as("keys without a text on %s", route)
                        .isEmpty();
            }
        }
        try (TestBrowser page = TestBrowser.open(portal(), OUTSIDER)) {
            for (Class<?> view : open) {
                String route = view.getAnnotation(Route.class).value();
                assertThat(page.navigate(route).getClass().getName())
                        .as("what %s shows to a person without any permission", route)
                        .isNotEqualTo(view.getName());
            }
        }
    }

    @Test
    void its_services_refuse_calls_without_a_person() {
        assertSoftly(all -> {
            all.assertThat(GuardedCalls.unguarded(beans()))
                    .as("service methods that carry neither @Needs nor @OpenToAll")
                    .isEmpty();
            all.assertThat(GuardedCalls.answeringAnonymous(beans()))
                    .as("service methods that answer although nobody is signed in")
                    .isEmpty();
            all.assertThat(GuardedCalls.pastServices(running().views()))
                    .as("screens that reach for the database themselves instead of a guarded service")
                    .isEmpty();
        });
    }

    @Test
    void nobody_comes_past_a_right_by_menu_address_or_service() {
        assertThat(new RightsMatrix(portal(), running(), OUTSIDER).leaks()).isEmpty();
    }

    @Test
    void a_failing_transaction_leaves_nothing() {
        Map<String, Long> before = tables().rows();
        JdbcClient joined = beans().getBean(JdbcClient.class);
        assertThatThrownBy(() -> portal().bean(TransactionTemplate.class).executeWithoutResult(status -> {
                    tables().insertBlankRows(joined);
                    sessionsSee(before);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(tables().rows()).as("rows after a rolled back transaction").isEqualTo(before);
    }

    /** The module's session works on the connection of the transaction: it sees the rows that are not committed. */
    private void sessionsSee(Map<String, Long> before) {
        beans().getBeanProvider(EntityManagerFactory.class).stream()
                .map(org.springframework.orm.jpa.EntityManagerFactoryUtils::getTransactionalEntityManager)
                .filter(Objects::nonNull)
                .forEach(session -> before.forEach((table, rows) -> assertThat(
                                ((Number) session.createNativeQuery("select count(*) from `" + table + "`")
                                                .getSingleResult())
                                        .longValue())
                        .as(table)
                        .isEqualTo(rows + 1)));
    }

    @Test
    void its_texts_are_complete_in_thai_and_english() {
        Map<String, String> thai = module().texts("th");
        Map<String, String> english = module().texts("en");
        assertThat(english.keySet())
                .as("keys of the English texts, held against the Thai ones")
                .isEqualTo(thai.keySet());
        thai.forEach((key, text) -> {
            assertThat(key).as("key of a text").startsWith(module().id() + ".");
            assertThat(text).as("Thai text of %s", key).isNotBlank();
            String other = english.getOrDefault(key, "");
            assertThat(other).as("English text of %s", key).isNotBlank();
            assertThat(placeholders(other))
                    .as("placeholders of %s in English", key)
                    .isEqualTo(placeholders(text));
        });
        var descriptor = running().descriptor();
        List<String> needed = new ArrayList<>(List.of(descriptor.title()));
        descriptor.permissions().forEach(p -> needed.add(p.replaceFirst("\\.", ".permission.")));
        descriptor.views().stream().map(v -> v.name()).filter(n -> !n.isEmpty()).forEach(needed::add);
        assertThat(thai.keySet())
                .as("keys with a text, titles of module, permissions and screens among them")
                .containsAll(needed);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void its_description_names_every_screen_there_is() throws ClassNotFoundException {
        List<String> views = new ArrayList<>();
        for (String name : module().classes()) {
            if (Class.forName(name, false, running().loader()).isAnnotationPresent(Route.class)) {
                views.add(name);
            }
        }
        assertThat(running().descriptor().views().stream().map(v -> v.className()))
                .containsExactlyInAnyOrderElementsOf(views);
        assertThat(running().views()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(views);
    }

    @Test
    void stopping_takes_screens_and_menu_away() {
        portal().grant(INSIDER, running().permissions().toArray(String[]::new));
        try (TestBrowser page = TestBrowser.open(portal(), INSIDER)) {
            assertThat(routes()).isNotEmpty();
            List<String> all = page.menu();
            act(() -> portal().host().stop(module().id()));
            page.roundtrip();
            assertThat(routes()).as("addresses after the stop").isEmpty();
            assertThat(page.menu())
                    .as("the menu after the stop, which led to %s before", all)
                    .noneMatch(this::isOwn);
        }
        assertThat(portal().running(module().id())).isEmpty();
        assertThat(act(() -> portal().host().start(module().id())).result()).isEqualTo(Operation.Result.DONE);
    }

    private List<String> routes() {
        return RouteConfiguration.forRegistry(
                        VaadinService.getCurrent().getRouter().getRegistry())
                .getAvailableRoutes()
                .stream()
                .map(r -> r.getTemplate())
                .filter(this::isOwn)
                .toList();
    }

    private boolean isOwn(String address) {
        return address.equals(module().id()) || address.startsWith(module().id() + "/");
    }

    @Test
    void its_classes_leave_the_memory() {
        portal().grant(INSIDER, running().permissions().toArray(String[]::new));
        WeakReference<ClassLoader> loader = used();
        act(() -> portal().host().uninstall(module().id()));
        // the page before is remembered by this thread until the next one
        TestBrowser.open(portal(), OUTSIDER).close();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            System.gc();
            assertThat(loader.get())
                    .as("class loader of the removed module, held by a thread, a listener or a static field")
                    .isNull();
        });
    }

    /** Opens every screen that can be opened, so that everything that remembers classes has had its chance. */
    private WeakReference<ClassLoader> used() {
        List<String> routes = running().views().stream()
                .map(v -> v.getAnnotation(Route.class).value())
                .filter(r -> !r.contains(":"))
                .toList();
        try (TestBrowser page = TestBrowser.open(portal(), INSIDER)) {
            routes.forEach(page::navigate);
        }
        return new WeakReference<>(running().loader());
    }

    @Test
    void a_restart_keeps_the_module_and_its_data() {
        boolean bare = tables().rows().values().stream().allMatch(rows -> rows == 0);
        if (bare) {
            portal().bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> tables().insertBlankRows(portal().bean(JdbcClient.class)));
        }
        Map<String, Long> before = tables().rows();
        portal().restart();
        assertThat(running().version()).isEqualTo(module().version());
        assertThat(portal().as(
                                "admin",
                                () -> portal().host().find(module().id()).orElseThrow())
                        .state())
                .isEqualTo(ModuleState.RUNNING);
        assertThat(tables().rows()).as("rows after a restart").isEqualTo(before);
        if (bare) {
            tables().clear();
        }
    }

    @Test
    void it_cannot_load_a_class_of_the_core() {
        assertThatThrownBy(() -> running().loader().loadClass("th.sala.core.SalaPortal"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
