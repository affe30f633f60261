package th.sala.core.module.life;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.sala.core.module.ModuleState;
import th.sala.core.module.run.LiveModules;
import th.sala.core.module.store.ModuleStore;
import th.sala.core.module.store.StoredModule;

/** Brings the modules back that were in service; before the portal calls itself ready and before the first start. */
@Component
@Order(-100)
class ModuleBoot implements ApplicationRunner {
    private final ModuleStore modules;
    private final ModuleLife life;
    private final Acts acts;
    private final LiveModules live;

    ModuleBoot(ModuleStore modules, ModuleLife life, Acts acts, LiveModules live) {
        this.modules = modules;
        this.life = life;
        this.acts = acts;
        this.live = live;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        life.sweep();
        modules.modules().stream().filter(ModuleBoot::meantToRun).forEach(this::start);
    }

    private static boolean meantToRun(StoredModule module) {
        return module.state() == ModuleState.RUNNING || module.state() == ModuleState.FAILED;
    }

    private void start(StoredModule module) {
        acts.<Boolean>now(module.id(), act -> {
            life.startAtBoot(act, module);
            return true;
        });
    }

    @EventListener
    void on(ContextClosedEvent event) {
        if (event.getApplicationContext().getParent() == null) {
            live.leaveAll();
        }
    }
}
