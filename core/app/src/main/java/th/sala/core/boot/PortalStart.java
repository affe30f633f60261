package th.sala.core.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import th.sala.db.embedded.DatabaseFault;

/**
 * One run of the portal: opens the home, starts the database beside the application, says when it is ready, and stops
 * the application before the database. Whatever keeps it from starting is told in one sentence.
 */
public final class PortalStart {
    /** System property of a run that only shows the JVM which classes a start needs: any port, over when ready. */
    private static final String TRAINING = "sala.training";

    private final PrintStream console;
    private final PrintStream errors;
    private @Nullable PortalHome home;
    private @Nullable PortalDatabase database;
    private volatile @Nullable ConfigurableApplicationContext application;

    public PortalStart(PrintStream console, PrintStream errors) {
        this.console = console;
        this.errors = errors;
    }

    /** Runs the portal; ends the JVM with exit code 1 if it cannot start. */
    public void run(Class<?> portal, String[] arguments, Map<String, String> environment) {
        // word breaking in PDF follows the default locale, which must be th and not th_TH
        Locale.setDefault(Locale.of("th"));
        // each open page holds seven of these buffers; what it sends comes by request, what it gets may come in pieces
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", "2048");
        LoggingSystem.get(portal.getClassLoader()).beforeInitialize();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "sala-stop"));
        try {
            boolean training = Boolean.getBoolean(TRAINING);
            StartOptions asked = StartOptions.of(arguments, environment);
            StartOptions options = training ? asked.onPort(freePort()) : asked;
            checkPort(options.port());
            start(portal, options);
            new LoginPage(options.port()).await();
            console.println("Sala is ready: http://localhost:" + options.port());
            if (training) {
                System.exit(0);
            }
            // half of the heap is what only the start needed
            System.gc();
        } catch (Exception | LinkageError failed) {
            LoggerFactory.getLogger(PortalStart.class).error("Sala does not start", failed);
            errors.println(sentence(failed));
            System.exit(1);
        }
    }

    // before anything else: whoever starts a second portal by mistake shall find no trace of it
    private static void checkPort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
        } catch (IOException refused) {
            if (String.valueOf(refused.getMessage()).contains("Permission denied")) {
                throw new CannotStart(
                        "Port %d is kept for the system's own services: choose one from 1024 up with --port."
                                .formatted(port),
                        refused);
            }
            throw portTaken(port);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static CannotStart portTaken(int port) {
        return new CannotStart(
                "Port %d is taken by another program: stop that or choose another port with --port.".formatted(port));
    }

    private void start(Class<?> portal, StartOptions options) {
        PortalHome opened = PortalHome.open(options.home());
        home = opened;
        System.setProperty("java.io.tmpdir", opened.path().resolve("tmp").toString());
        if (options.production()) {
            System.clearProperty("sala.trust.development");
        }
        HomeKind kind = options.external()
                .map(external -> kind(external, options))
                .orElseGet(() -> opened.kind(options.empty()));
        PortalDatabase started = options.external()
                .map(PortalDatabase::external)
                .orElseGet(() -> PortalDatabase.embedded(opened.lock()));
        database = started;
        SpringApplication spring = new SpringApplication(portal);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context -> {
            application = context;
            context.getBeanFactory().registerSingleton("portalDatabase", started);
        });
        spring.run(settings(options, kind, opened.path()));
    }

    private static HomeKind kind(ExternalDatabase external, StartOptions options) {
        Optional<HomeKind> found = external.kind();
        if (found.isEmpty() && !options.empty()) {
            throw new CannotStart(
                    "The database of SALA_DB_URL is not set up yet: start once with --empty; the sample agency is"
                            + " never written to a real database.");
        }
        return found.orElse(HomeKind.EMPTY);
    }

    private static String[] settings(StartOptions options, HomeKind kind, Path home) {
        List<String> settings = new ArrayList<>(List.of(
                "--sala.home=" + home,
                "--sala.empty=" + (kind == HomeKind.EMPTY),
                "--sala.mode=" + (options.production() ? "production" : "development"),
                "--server.port=" + options.port(),
                "--server.tomcat.basedir=" + home.resolve("tmp/tomcat"),
                "--logging.file.name=" + home.resolve("log/sala.log"),
                "--logging.threshold.console=OFF"));
        if (kind.loopbackOnly()) {
            settings.add("--server.address=127.0.0.1");
        }
        return settings.toArray(String[]::new);
    }

    private String sentence(Throwable failed) {
        Throwable root = failed;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart || cause instanceof DatabaseFault) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof PortInUseException port) {
                return String.valueOf(portTaken(port.getPort()).getMessage());
            }
            root = cause;
        }
        PortalHome opened = home;
        return "Sala could not start (%s); the details are in %s."
                .formatted(
                        String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString()),
                        opened == null ? "the log" : opened.path().resolve("log/sala.log"));
    }

    /** In this order: no request without a database, no second portal before all is at rest. */
    private void stop() {
        try (PortalHome lastly = home;
                PortalDatabase then = database;
                ConfigurableApplicationContext first = application) {
            if (first != null && first.isActive()) {
                console.println("Sala stops");
            }
        } catch (Exception failed) {
            LoggerFactory.getLogger(PortalStart.class).error("Sala did not stop in order", failed);
        }
    }
}
