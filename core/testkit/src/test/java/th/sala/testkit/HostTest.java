package th.sala.testkit;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.ModuleHost;
import th.sala.core.module.ModuleRow;
import th.sala.core.module.Operation;

/** A portal all tests of the host share, without modules before each test. */
abstract class HostTest {
    static final TestPortal PORTAL = boot();

    private static TestPortal boot() {
        TestPortal portal = TestPortal.start(
                "host",
                Map.of("sala.modules.start-limit", "15s", "spring.datasource.hikari.maximum-pool-size", "80"),
                TestingPlaces.class);
        portal.grant("staff.policy", "notes.read", "notes.edit", "stress.use");
        Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
        return portal;
    }

    @BeforeEach
    void no_modules() {
        PORTAL.as(
                "admin",
                () -> PORTAL.host().list().stream()
                        .filter(row -> row.state() != th.sala.core.module.ModuleState.REMOVED)
                        .forEach(row -> TestPortal.await(PORTAL.host().uninstall(row.id()))));
        for (String table : texts("select table_name from information_schema.tables where table_schema = database()"
                + " and (table_name like 'notes\\_%' or table_name like 'stress\\_%')")) {
            sql("drop table " + table);
        }
        Stream.of("core_module", "core_module_jar", "core_module_operation").forEach(t -> sql("delete from " + t));
    }

    static void sql(String statement) {
        PORTAL.bean(JdbcClient.class).sql(statement).update();
    }

    static List<String> texts(String query) {
        return PORTAL.bean(JdbcClient.class).sql(query).query(String.class).list();
    }

    static Operation install(TestModule module) {
        return PORTAL.install(module.build());
    }

    static CheckedUpload receive(Path jar) {
        return PORTAL.receive(jar);
    }

    static String refusal(TestModule module) {
        return receive(module.build()).refusal().map(w -> w.key()).orElse("accepted");
    }

    static ModuleRow row(String id) {
        return PORTAL.as("admin", () -> PORTAL.host().find(id).orElseThrow());
    }

    static Operation act(java.util.function.Function<ModuleHost, th.sala.core.module.ModuleAct<Operation>> act) {
        return PORTAL.as("admin", () -> TestPortal.await(act.apply(PORTAL.host())));
    }

    /** Calls the notes service as somebody who may. */
    static Object notes(String method, Object... arguments) {
        return PORTAL.as("staff.policy", () -> call("notes", "NoteService", method, arguments));
    }

    static Object call(String module, String bean, String method, Object... arguments) {
        Object service = PORTAL.moduleBean(module, bean);
        Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        try {
            return service.getClass().getMethod(method, types).invoke(service, arguments);
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
