package th.sala.testkit;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.CurrentInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.core.SalaPortal;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.ModuleAct;
import th.sala.core.module.ModuleHost;
import th.sala.core.module.Operation;
import th.sala.core.module.Rehearsal;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;
import th.sala.core.module.Words;
import th.sala.core.people.Accounts;
import th.sala.core.people.CurrentPerson;
import th.sala.core.people.Founding;
import th.sala.core.people.SignedIn;
import th.sala.db.embedded.TestDatabase;

/**
 * A booted portal with the sample agency, on a schema of a real MariaDB and a random port. It trusts the key of
 * {@link SigningKey#trusted()} and, where the build names one, the development key.
 */
public final class TestPortal implements AutoCloseable {
    private static final AtomicInteger GRANTS = new AtomicInteger();

    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Path home;
    private final Class<?>[] sources;
    private final Map<Class<?>, ModuleServices> services = new LinkedHashMap<>();
    private @Nullable ConfigurableApplicationContext context;

    private TestPortal(String name, Map<String, String> more, Class<?>... beans) {
        sources = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(SalaPortal.class), java.util.Arrays.stream(beans))
                .toArray(Class<?>[]::new);
        try {
            home = TemporaryFolders.make("sala-portal");
            Path trust = Files.createDirectories(home.resolve("trust"));
            Files.copy(SigningKey.trusted().certificate(), trust.resolve("test.pem"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestDatabase.Schema schema = TestDatabase.schema(name);
        settings.put("spring.datasource.url", schema.url());
        settings.put("spring.datasource.username", schema.user());
        settings.put("spring.datasource.password", schema.password());
        settings.put("spring.datasource.hikari.minimum-idle", "2");
        settings.put("server.port", "0");
        settings.put("sala.home", home.toString());
        settings.put("sala.modules.leave-limit", "500ms");
        settings.put("sala.schedule.enabled", "false");
        // the launcher keeps the certificate beside the key the build signs with
        Optional.ofNullable(System.getProperty("sala.sign.keystore"))
                .filter(key -> key.endsWith(".p12"))
                .ifPresent(key -> settings.put("sala.trust.development", key.replaceFirst("p12$", "pem")));
        settings.putAll(more);
    }

    /**
     * Boots a portal.
     *
     * @param name of the schema, usually the name of the test class; what an earlier run left in it is gone
     */
    public static TestPortal start(String name) {
        return start(name, Map.of());
    }

    /** Boots a portal with settings and core beans of its own. */
    public static TestPortal start(String name, Map<String, String> settings, Class<?>... beans) {
        TestPortal portal = new TestPortal(name, settings, beans);
        portal.boot();
        return portal;
    }

    private void boot() {
        SpringApplication application = new SpringApplication(sources);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                c -> c.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testkit", settings)));
        // before anything else is set: the log is made first
        context = application.run(
                "--logging.level.root=warn",
                "--logging.level.org.hibernate.orm.deprecation=error",
                "--logging.level.org.springframework.security.config=error");
    }

    /** Stops the portal and boots it again on the same database and home. */
    public void restart() {
        close();
        boot();
    }

    /** Changes a setting for the next {@link #restart()}. */
    public void set(String name, String value) {
        settings.put(name, value);
    }

    public Path home() {
        return home;
    }

    /** Address of the portal, {@code http://localhost:49152}. */
    public String address() {
        return "http://localhost:" + context().getEnvironment().getProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    ConfigurableApplicationContext context() {
        return Objects.requireNonNull(context);
    }

    /** Works as one of the sample accounts, {@code admin}, {@code director}, {@code staff.policy}, … */
    public <T> T as(String username, Supplier<T> work) {
        // a page that is open in this thread has its own person, who would go before ours
        Map<Class<?>, CurrentInstance> page = CurrentInstance.getInstances();
        CurrentInstance.clearAll();
        try {
            return bean(CurrentPerson.class).during(account(username), work);
        } finally {
            CurrentInstance.restoreInstances(page);
        }
    }

    SignedIn account(String username) {
        return bean(Accounts.class).loadUserByUsername(username);
    }

    /** Works as one of the sample accounts. */
    public void as(String username, Runnable work) {
        as(username, () -> {
            work.run();
            return true;
        });
    }

    /** Gives a sample account permissions for the whole agency. */
    public void grant(String username, String... permissions) {
        grant(username, null, Set.of(permissions));
    }

    /** Gives a sample account permissions for the department it belongs to. */
    public void grantOwn(String username, String... permissions) {
        DepartmentId own = as(username, () -> people().current().department());
        grant(username, people().department(own).orElseThrow().code(), Set.of(permissions));
    }

    /** Gives a sample account permissions for the department of this code, or for the whole agency. */
    void grant(String username, @Nullable String department, Set<String> permissions) {
        String role = "test" + GRANTS.incrementAndGet();
        Founding founding = bean(Founding.class);
        bean(TransactionTemplate.class).executeWithoutResult(status -> {
            founding.role(role, role, role, permissions);
            founding.assign(account(username).person(), role, department, false);
        });
    }

    /**
     * A service, or any other bean, of the module under test as it lies in the class path of the test, on migrated tables
     * of this portal: permissions, scopes, transactions and audit are the real ones. Screens need the packaged jar, see
     * {@link #install}.
     *
     * @param entry the module's {@code @SalaModule} class
     */
    public <T> T service(Class<?> entry, Class<T> type) {
        return services.computeIfAbsent(entry, e -> ModuleServices.open(e, context()))
                .find(type);
    }

    public People people() {
        return bean(People.class);
    }

    /** The administrator's acts; call them inside {@code as("admin", …)}. */
    public ModuleHost host() {
        return bean(ModuleHost.class);
    }

    /** The running module of this id. */
    public Optional<RunningModule> running(String id) {
        return bean(RunningModules.class).find(id);
    }

    /** A bean of a running module, by the simple name of its class; for tests that know it only by reflection. */
    public Object moduleBean(String id, String simpleName) {
        return ModuleBeans.find(running(id).orElseThrow(), simpleName);
    }

    /** Hands a file to the portal as the administrator would. */
    public CheckedUpload receive(Path jar) {
        try (InputStream in = Files.newInputStream(jar)) {
            return as("admin", () -> host().receive(in, String.valueOf(jar.getFileName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Receives and rehearses a jar that passes the checks. */
    public Rehearsal rehearse(Path jar) {
        CheckedUpload upload = receive(jar);
        return as("admin", () -> {
            if (upload.id() == null) {
                throw new AssertionError("The portal refuses the jar: "
                        + upload.refusal().map(this::told).orElse(""));
            }
            return await(host().rehearse(upload.id(), upload.downgrade()));
        });
    }

    /** Receives, rehearses and installs a jar that passes the checks and the rehearsal. */
    public Operation install(Path jar) {
        Rehearsal rehearsal = rehearse(jar);
        if (!rehearsal.installable()) {
            throw new AssertionError("The rehearsal refuses the jar: "
                    + rehearsal.refusals().stream().map(this::told).toList());
        }
        return as("admin", () -> await(host().install(rehearsal.id())));
    }

    /** In English, as an administrator would read it. */
    String told(Words words) {
        return bean(I18NProvider.class).getTranslation(words.key(), Locale.ENGLISH, words.shown(Locale.ENGLISH));
    }

    /** Waits for an act as a screen would. */
    public static <T> T await(ModuleAct<T> act) {
        return act.result()
                .orTimeout(120, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        services.values().forEach(ModuleServices::close);
        services.clear();
        context().close();
    }
}
