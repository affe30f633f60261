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
        modules.modules().stream().map(StoredModule::id).forEach(this::bring);
        live.allCame();
    }

    /** People sign in already: what an administrator did to the module since the start stands. */
    private void bring(String id) {
        acts.<Boolean>now(id, act -> {
            modules.module(id)
                    .filter(ModuleBoot::meantToRun)
                    .filter(module -> live.live(id).isEmpty())
                    .ifPresent(module -> life.startAtBoot(act, module));
            return true;
        });
    }

    private static boolean meantToRun(StoredModule module) {
        return module.state() == ModuleState.RUNNING || module.state() == ModuleState.FAILED;
    }

    /** Before the first request, so that nothing an act has just made is taken for left over. */
    @Override
    public void start() {
        life.sweep();
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
