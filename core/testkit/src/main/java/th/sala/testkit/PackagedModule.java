package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.core.module.ModuleAct;
import th.sala.core.module.Operation;
import th.sala.core.module.run.LiveModule;

/** A packaged module in a portal of its own, running before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PackagedModule {
    private @Nullable ContractJar packaged;
    private @Nullable TestPortal booted;

    /** The jar under test; the build's own unless a test says otherwise. */
    protected Path jar() {
        return ContractJar.ofBuild().path();
    }

    /** The jar the upgrade comes from; the last release where a test names it, otherwise this one under an older number. */
    protected Path before() {
        return module().as("0.0.1").path();
    }

    @BeforeAll
    void boot_portal() {
        packaged = ContractJar.of(jar());
        booted = TestPortal.start("contract_" + module().id());
    }

    @AfterAll
    void close_portal() {
        if (booted != null) {
            booted.close();
        }
    }

    @BeforeEach
    void module_is_running() {
        if (portal().running(module().id()).isEmpty()) {
            Operation done = portal().install(module().path());
            assertThat(done.result()).as(told(done)).isEqualTo(Operation.Result.DONE);
        }
    }

    final String told(Operation done) {
        return portal().told(Objects.requireNonNull(done.sentence())) + "\n" + done.details();
    }

    /** The jar with what its manifest says. */
    final ContractJar module() {
        return Objects.requireNonNull(packaged);
    }

    final TestPortal portal() {
        return Objects.requireNonNull(booted);
    }

    final LiveModule running() {
        return (LiveModule) portal().running(module().id()).orElseThrow();
    }

    final ApplicationContext beans() {
        return running().context();
    }

    final ContractTables tables() {
        return new ContractTables(portal().bean(JdbcClient.class), module().id());
    }

    /** Lets the administrator act and waits for the end of it. */
    final Operation act(Supplier<ModuleAct<Operation>> act) {
        return portal().as("admin", () -> TestPortal.await(act.get()));
    }
}
