package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Operation;
import th.sala.core.module.RunningModule;
import th.sala.core.module.run.LiveModule;

/**
 * What every module owes the portal, held against its packaged jar in a running portal(). A module passes it with three
 * lines, {@code class StrategyIT extends ModuleContractTest {}}, run after packaging with {@code mvn verify}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleContractTest {
    private static final String INSIDER = "staff.policy";
    /** A sample account without any role. */
    private static final String OUTSIDER = "legal";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    private ContractJar jar = new ContractJar(java.nio.file.Path.of(""), "", "");
    private @Nullable TestPortal booted;

    /** The jar under test; the build's own unless a test says otherwise. */
    protected java.nio.file.Path jar() {
        return ContractJar.ofBuild().path();
    }

    @BeforeAll
    void boot_portal() {
        jar = ContractJar.of(jar());
        booted = TestPortal.start("contract_" + jar.id());
    }

    @AfterAll
    void close_portal() {
        if (booted != null) {
            booted.close();
        }
    }

    @BeforeEach
    void module_is_running() {
        if (portal().running(jar.id()).isEmpty()) {
            Operation done = portal().install(jar.path());
            assertThat(done.result())
                    .as(done.sentence() + "\n" + done.details())
                    .isEqualTo(Operation.Result.DONE);
        }
    }

    private TestPortal portal() {
        return Objects.requireNonNull(booted);
    }

    private RunningModule running() {
        return portal().running(jar.id()).orElseThrow();
    }

    private ApplicationContext beans() {
        return ((LiveModule) running()).context();
    }

    private Operation act(java.util.function.Supplier<th.sala.core.module.ModuleAct<Operation>> act) {
        return portal().as("admin", () -> TestPortal.await(act.get()));
    }

    @Test
    void it_is_signed_by_a_key_the_portal_trusts() {
        CheckedUpload upload = portal().receive(jar.path());
        assertThat(upload.refusal()).isEmpty();
        assertThat(upload.findings()).extracting(CheckedUpload.Finding::check).contains("module.check.signature");
    }

    @Test
    void it_migrates_once_and_upgrades_from_a_version_before() {
        act(() -> portal().host().uninstall(jar.id()));
        portal().install(jar.as("0.0.1").path());
        long changes = count(jar.id() + "_databasechangelog");
        Operation upgrade = portal().install(jar.path());
        assertThat(upgrade.result()).as(upgrade.details()).isEqualTo(Operation.Result.DONE);
        assertThat(running().version()).isEqualTo(jar.version());
        assertThat(count(jar.id() + "_databasechangelog")).isEqualTo(changes);
    }

    private long count(String table) {
        boolean there = !portal().bean(JdbcClient.class)
                .sql("select table_name from information_schema.tables where table_schema = database() and"
                        + " table_name = ?")
                .param(table)
                .query(String.class)
                .list()
                .isEmpty();
        return there
                ? portal().bean(JdbcClient.class)
                        .sql("select count(*) from `" + table + "`")
                        .query(Long.class)
                        .single()
                : 0;
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
                assertThat(page.navigate(route).getClass().getName()).as(route).isEqualTo(view.getName());
            }
        }
        try (TestBrowser page = TestBrowser.open(portal(), OUTSIDER)) {
            for (Class<?> view : open) {
                String route = view.getAnnotation(Route.class).value();
                assertThat(page.navigate(route).getClass().getName()).as(route).isNotEqualTo(view.getName());
            }
        }
    }

    @Test
    void its_services_refuse_calls_without_a_person() {
        assertThat(GuardedCalls.unguarded(beans()))
                .as("methods that ask for nothing")
                .isEmpty();
        assertThat(GuardedCalls.answeringAnonymous(beans()))
                .as("methods that answer anybody")
                .isEmpty();
    }

    @Test
    void a_failing_transaction_leaves_nothing() {
        List<String> tables = portal().bean(JdbcClient.class)
                .sql("select table_name from information_schema.tables where table_schema = database() and"
                        + " table_name like ? and table_name not like '%databasechangelog%'")
                .param(jar.id() + "\\_%")
                .query(String.class)
                .list();
        Map<String, Long> before = counts(tables);
        JdbcClient joined = beans().getBean(JdbcClient.class);
        assertThatThrownBy(() -> portal().bean(TransactionTemplate.class).executeWithoutResult(status -> {
                    joined.sql("set @modes = @@sql_mode, sql_mode = '', foreign_key_checks = 0")
                            .update();
                    tables.forEach(t ->
                            joined.sql("insert into `" + t + "` () values ()").update());
                    joined.sql("set sql_mode = @modes, foreign_key_checks = 1").update();
                    sessionsSee(before);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(counts(tables)).isEqualTo(before);
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

    private Map<String, Long> counts(List<String> tables) {
        return tables.stream().collect(Collectors.toMap(t -> t, this::count));
    }

    @Test
    void its_texts_are_complete_in_thai_and_english() {
        Map<String, String> thai = jar.texts("th");
        Map<String, String> english = jar.texts("en");
        assertThat(english.keySet()).isEqualTo(thai.keySet());
        thai.forEach((key, text) -> {
            assertThat(key).startsWith(jar.id() + ".");
            assertThat(text).as(key).isNotBlank();
            String other = english.getOrDefault(key, "");
            assertThat(other).as(key).isNotBlank();
            assertThat(placeholders(other)).as(key).isEqualTo(placeholders(text));
        });
        var descriptor = ((LiveModule) running()).descriptor();
        List<String> needed = new ArrayList<>(List.of(descriptor.title()));
        descriptor.permissions().forEach(p -> needed.add(p.replaceFirst("\\.", ".permission.")));
        descriptor.views().stream().map(v -> v.name()).filter(n -> !n.isEmpty()).forEach(needed::add);
        assertThat(thai.keySet()).containsAll(needed);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void its_description_names_every_screen_there_is() throws ClassNotFoundException {
        List<String> views = new ArrayList<>();
        for (String name : jar.classes()) {
            if (Class.forName(name, false, running().loader()).isAnnotationPresent(Route.class)) {
                views.add(name);
            }
        }
        assertThat(((LiveModule) running()).descriptor().views().stream().map(v -> v.className()))
                .containsExactlyInAnyOrderElementsOf(views);
        assertThat(running().views()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(views);
    }

    @Test
    void stopping_takes_screens_and_menu_away() {
        try (TestBrowser page = TestBrowser.open(portal(), INSIDER)) {
            assertThat(routes()).isNotEmpty();
            act(() -> portal().host().stop(jar.id()));
            page.roundtrip();
            assertThat(routes()).isEmpty();
        }
        assertThat(portal().running(jar.id())).isEmpty();
        assertThat(act(() -> portal().host().start(jar.id())).result()).isEqualTo(Operation.Result.DONE);
    }

    private List<String> routes() {
        return RouteConfiguration.forRegistry(
                        VaadinService.getCurrent().getRouter().getRegistry())
                .getAvailableRoutes()
                .stream()
                .map(r -> r.getTemplate())
                .filter(t -> t.equals(jar.id()) || t.startsWith(jar.id() + "/"))
                .toList();
    }

    @Test
    void its_classes_leave_the_memory() {
        portal().grant(INSIDER, running().permissions().toArray(String[]::new));
        WeakReference<ClassLoader> loader = used();
        act(() -> portal().host().uninstall(jar.id()));
        // the page before is remembered by this thread until the next one
        TestBrowser.open(portal(), OUTSIDER).close();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            System.gc();
            assertThat(loader.get()).as("class loader").isNull();
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
        List<th.sala.core.module.UninstallPreview.TableRows> before = portal().as(
                        "admin", () -> portal().host().previewUninstall(jar.id()))
                .tables();
        portal().restart();
        assertThat(running().version()).isEqualTo(jar.version());
        assertThat(portal().as("admin", () -> portal().host().find(jar.id()).orElseThrow())
                        .state())
                .isEqualTo(ModuleState.RUNNING);
        assertThat(portal().as("admin", () -> portal().host().previewUninstall(jar.id()))
                        .tables())
                .isEqualTo(before);
    }

    @Test
    void it_cannot_load_a_class_of_the_core() {
        assertThatThrownBy(() -> running().loader().loadClass("th.sala.core.SalaPortal"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
