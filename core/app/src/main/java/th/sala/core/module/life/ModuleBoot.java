package th.sala.core.module.life;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.sala.core.module.ModuleState;
import th.sala.core.module.run.LiveModules;
import th.sala.core.module.store.ModuleStore;
import th.sala.core.module.store.StoredModule;

/**
 * Brings the modules back that were in service, before the portal calls itself ready and before the first start; ends
 * them when no request and no page can ask for them any more.
 */
@Component
@Order(-100)
class ModuleBoot implements ApplicationRunner, SmartLifecycle {
    private final ModuleStore modules;
    private final ModuleLife life;
    private final Acts acts;
    private final LiveModules live;
    private volatile boolean running;

    ModuleBoot(ModuleStore modules, ModuleLife life, Acts acts, LiveModules live) {
        this.modules = modules;
        this.life = life;
        this.acts = acts;
        this.live = live;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        life.sweep();
        modules.modules().stream().filter(ModuleBoot::meantToRun).forEach(this::bring);
    }

    private static boolean meantToRun(StoredModule module) {
        return module.state() == ModuleState.RUNNING || module.state() == ModuleState.FAILED;
    }

    private void bring(StoredModule module) {
        acts.<Boolean>now(module.id(), act -> {
            life.startAtBoot(act, module);
            return true;
        });
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        live.leaveAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
