package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UIDetachedException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import th.sala.api.RuleBroken;
import th.sala.core.module.ModuleAct;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Operation;
import th.sala.core.module.Operation.Result;
import th.sala.core.module.Rehearsal;
import th.sala.core.module.RunningModule;

/** What happens beside an act that is under way neither breaks it off nor is overrun by it. */
class UnderWayTest extends HostTest {
    @Test
    void of_two_confirmed_rehearsals_only_the_first_is_carried_out() throws Exception {
        CyclicBarrier gate = gate();
        Rehearsal first =
                PORTAL.rehearse(waiting(Notes.version("1.0.0"), "Waiting()").build());
        Rehearsal second = PORTAL.rehearse(Notes.version("1.1.0").build());
        ModuleAct<Operation> underWay = PORTAL.as("admin", () -> PORTAL.host().install(first.id()));
        gate.await();
        ModuleAct<Operation> behind = PORTAL.as("admin", () -> PORTAL.host().install(second.id()));
        gate.await();
        assertThat(TestPortal.await(underWay).result()).isEqualTo(Result.DONE);
        assertThat(brokenRule(behind)).isEqualTo("module.rule.changedSince");
        assertThat(row("notes").version()).isEqualTo("1.0.0");
    }

    @Test
    void what_waited_behind_an_uninstallation_finds_no_module_any_more() throws Exception {
        install(Notes.version("1.0.0"));
        CyclicBarrier gate = gate();
        install(waiting(Notes.version("1.1.0"), "@jakarta.annotation.PreDestroy void end()"));
        ModuleAct<Operation> underWay = PORTAL.as("admin", () -> PORTAL.host().uninstall("notes"));
        gate.await();
        List<ModuleAct<Operation>> behind = PORTAL.as(
                "admin",
                () -> List.of(
                        PORTAL.host().stop("notes"),
                        PORTAL.host().downgrade("notes"),
                        PORTAL.host().uninstall("notes")));
        gate.await();
        assertThat(TestPortal.await(underWay).result()).isEqualTo(Result.DONE);
        assertThat(behind).extracting(UnderWayTest::brokenRule).containsOnly("module.rule.state.removed");
        assertThat(row("notes").state()).isEqualTo(ModuleState.REMOVED);
    }

    @Test
    void whoever_watches_an_act_and_goes_does_not_undo_it() throws Exception {
        install(Notes.version("1.0.0"));
        CyclicBarrier gate = gate();
        Rehearsal upgrade =
                PORTAL.rehearse(waiting(Notes.version("1.1.0"), "Waiting()").build());
        ModuleAct<Operation> underWay = PORTAL.as("admin", () -> PORTAL.host().install(upgrade.id()));
        gate.await();
        underWay.onStep(goneSoon());
        gate.await();
        Operation done = TestPortal.await(underWay);
        assertThat(done.result()).as(done.details()).isEqualTo(Result.DONE);
        assertThat(notes("all")).isEqualTo(List.of());
        assertThat(row("notes").version()).isEqualTo("1.1.0");

        install(waiting(Notes.version("1.2.0"), "@jakarta.annotation.PreDestroy void end()"));
        ModuleAct<Operation> leaving = PORTAL.as("admin", () -> PORTAL.host().uninstall("notes"));
        gate.await();
        leaving.onStep(goneSoon());
        gate.await();
        assertThat(TestPortal.await(leaving).result()).isEqualTo(Result.DONE);
        assertThat(PORTAL.running("notes")).isEmpty();
        assertThat(row("notes").state()).isEqualTo(ModuleState.REMOVED);
    }

    /** As the page of somebody who closes the tab: there when it begins to watch, gone when the act has news. */
    private static Consumer<List<Operation.Step>> goneSoon() {
        Thread here = Thread.currentThread();
        return steps -> {
            if (Thread.currentThread() != here) {
                throw new UIDetachedException("The tab is closed");
            }
        };
    }

    @Test
    void an_act_whose_steps_cannot_be_written_down_is_carried_out() {
        sql("create trigger no_steps before insert on core_module_step for each row"
                + " signal sqlstate '45000' set message_text = 'no room'");
        try {
            Operation done = install(Notes.version("1.0.0"));
            assertThat(done.result()).as(done.details()).isEqualTo(Result.DONE);
            assertThat(notes("all")).isEqualTo(List.of());
        } finally {
            sql("drop trigger no_steps");
        }
    }

    @Test
    void what_an_administrator_did_while_the_portal_starts_stands() throws Exception {
        CyclicBarrier gate = gate();
        install(waiting(Notes.version("1.0.0"), "@jakarta.annotation.PreDestroy void end()"));
        RunningModule first = PORTAL.running("notes").orElseThrow();
        ApplicationRunner boot = PORTAL.context().getBean("moduleBoot", ApplicationRunner.class);
        boot.run(new DefaultApplicationArguments());
        assertThat(PORTAL.running("notes")).containsSame(first);

        ModuleAct<Operation> stop = PORTAL.as("admin", () -> PORTAL.host().stop("notes"));
        gate.await();
        CompletableFuture<Boolean> booted = new CompletableFuture<>();
        Thread behind = Thread.ofPlatform().start(() -> booted.completeAsync(() -> run(boot), Runnable::run));
        while (behind.getState() != Thread.State.WAITING && behind.isAlive()) {
            Thread.onSpinWait();
        }
        gate.await();
        assertThat(TestPortal.await(stop).result()).isEqualTo(Result.DONE);
        booted.get(30, TimeUnit.SECONDS);
        assertThat(PORTAL.running("notes")).isEmpty();
        assertThat(row("notes").state()).isEqualTo(ModuleState.STOPPED);
    }

    private static boolean run(ApplicationRunner runner) {
        try {
            runner.run(new DefaultApplicationArguments());
            return true;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static CyclicBarrier gate() {
        CyclicBarrier gate = new CyclicBarrier(2);
        System.getProperties().put("notes.gate", gate);
        return gate;
    }

    /** Stops in this method of a bean: once to say that it is there, once until it may go on. */
    private static TestModule waiting(TestModule notes, String method) {
        return notes.type("Waiting", """
            @Component class Waiting {
                %s throws Exception {
                    var gate = (java.util.concurrent.CyclicBarrier) System.getProperties().get("notes.gate");
                    gate.await(9, java.util.concurrent.TimeUnit.SECONDS);
                    gate.await(9, java.util.concurrent.TimeUnit.SECONDS);
                }
            }
            """.formatted(method));
    }

    private static String brokenRule(ModuleAct<Operation> act) {
        return act.result()
                .handle((done, fault) -> fault instanceof RuleBroken rule ? rule.key() : "none")
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }
}
