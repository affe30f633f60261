package th.sala.core.module.run;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import th.sala.core.module.ModuleCalls;
import th.sala.core.module.RunningModule;
import th.sala.core.module.jar.ModuleDescriptor;
import th.sala.core.module.run.LiveModule.JarInService;

/**
 * Starts a version of a module on a thread of its own; it takes no part in the portal's life until it is put there. What
 * else the portal asks of a module runs within the same limit.
 */
@Component
public class ModuleStarter implements ModuleCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleStarter.class);

    private final ModuleContexts contexts;
    private final ModuleEnd end;
    private final Connections connections;
    private final Duration limit;
    private final Map<String, WeakReference<ClassLoader>> abandoned = new ConcurrentHashMap<>();

    ModuleStarter(
            ModuleContexts contexts,
            ModuleEnd end,
            Connections connections,
            @Value("${sala.modules.start-limit:30s}") Duration limit) {
        this.contexts = contexts;
        this.end = end;
        this.connections = connections;
        this.limit = limit;
    }

    /**
     * Starts the unpacked jar; when this throws, nothing of it is left except perhaps an abandoned thread.
     *
     * @throws StartFailed with the reason in one sentence
     */
    public LiveModule start(Path folder, ModuleDescriptor descriptor, JarInService of) {
        AtomicReference<ModuleJar> opened = new AtomicReference<>();
        LimitedThread<LiveModule> thread = new LimitedThread<>(
                "module-start-" + descriptor.id(),
                () -> {
                    ModuleJar jar = ModuleJar.open(folder, descriptor.packageName());
                    opened.set(jar);
                    return assemble(jar, descriptor, of);
                },
                end::end);
        return await(thread, limit, () -> {
            ModuleJar jar = opened.get();
            if (jar != null) {
                abandoned.put(descriptor.id() + " " + System.identityHashCode(jar), new WeakReference<>(jar.loader()));
            }
        });
    }

    @Override
    public void call(RunningModule module, Runnable work) {
        call(module, limit, work);
    }

    @Override
    public void call(RunningModule module, Duration most, Runnable work) {
        ClassLoader loader = module.loader();
        LimitedThread<Boolean> thread = new LimitedThread<>("module-call-" + module.id(), () -> {
            Thread.currentThread().setContextClassLoader(loader);
            work.run();
            return true;
        });
        await(thread, most, () -> {});
    }

    private <T> T await(LimitedThread<T> thread, Duration most, Runnable whenAbandoned) {
        try {
            return thread.await(most);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new StartFailed(FaultWords.of(cause), cause);
        } catch (TimeoutException e) {
            StartFailed failure = new StartFailed("module.failed.timeout", most.toSeconds());
            failure.setStackTrace(thread.getStackTrace());
            abandon(thread, whenAbandoned);
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("module.failed.interrupted");
        }
    }

    private LiveModule assemble(ModuleJar jar, ModuleDescriptor descriptor, JarInService of) {
        Thread.currentThread().setContextClassLoader(jar.loader());
        try {
            return contexts.assemble(jar, descriptor, of);
        } catch (Throwable e) {
            Thread.currentThread().setContextClassLoader(ModuleStarter.class.getClassLoader());
            end.release(jar);
            throw e;
        }
    }

    /** The thread does not react: its connections go back to the pool, its loader stays until the thread ends. */
    private void abandon(LimitedThread<?> thread, Runnable whenAbandoned) {
        if (!thread.isAlive()) {
            return;
        }
        LOG.warn("The thread {} does not come to an end and is abandoned", thread.getName());
        thread.surrender().forEach(connections::takeBack);
        whenAbandoned.run();
    }

    /** Whether memory of an abandoned start of this module is still held; a restart of the portal frees it. */
    public boolean notFreed(String id) {
        abandoned.values().removeIf(loader -> loader.get() == null);
        return abandoned.keySet().stream().anyMatch(key -> key.startsWith(id + " "));
    }
}
