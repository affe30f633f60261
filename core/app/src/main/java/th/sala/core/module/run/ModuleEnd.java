package th.sala.core.module.run;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends a version that nobody uses any more: its beans, its loader, and whatever the portal remembered of its classes. */
@Component
public class ModuleEnd {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleEnd.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final LoaderTraces traces;
    private final Connections connections;

    ModuleEnd(LoaderTraces traces, Connections connections) {
        this.traces = traces;
        this.connections = connections;
    }

    /** Never throws: what cannot be closed is logged, the rest goes on. */
    public void end(LiveModule module) {
        LimitedThread<Boolean> thread = new LimitedThread<>("module-end-" + module.id(), () -> {
            Thread.currentThread().setContextClassLoader(module.loader());
            module.context().close();
            return true;
        });
        try {
            thread.await(LIMIT);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Module {} does not close cleanly", module, e);
            thread.surrender().forEach(connections::takeBack);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        release(module.jar());
    }

    void release(ModuleJar jar) {
        ClassLoader loader = jar.loader();
        try {
            jar.close();
        } catch (RuntimeException e) {
            LOG.warn("The jar of a module does not close cleanly", e);
        }
        traces.erase(loader);
    }
}
