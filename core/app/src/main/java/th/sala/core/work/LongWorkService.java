package th.sala.core.work;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import th.sala.api.RuleBroken;
import th.sala.api.people.OpenToAll;
import th.sala.api.work.LongWork;
import th.sala.api.work.Progress;
import th.sala.core.people.CurrentActing;

/** A few threads for long work, so that it can neither starve the screens nor the database's connections. */
@Service
@OpenToAll("starts work as the person who asks; the services it calls check what that person may do")
public class LongWorkService implements LongWork, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LongWorkService.class);
    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final int AT_ONCE = 4;
    private static final int WAITING = 60;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), names());
    private final Map<RunningWork<?>, FutureTask<?>> underWay = new ConcurrentHashMap<>();

    LongWorkService() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws RuleBroken where too much long work waits already */
    @Override
    public <T> Running<T> start(Function<Progress, T> work) {
        @Nullable UI page = UI.getCurrent();
        var running = new RunningWork<T>(askedBy(page), page);
        @Nullable Authentication person = SecurityContextHolder.getContext().getAuthentication();
        Locale language = LocaleContextHolder.getLocale();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Runnable carried = CurrentActing.carried(() -> running.run(work));
        var task = new FutureTask<>(() -> as(person, language, loader, carried), true);
        underWay.put(running, task);
        running.result().whenComplete((result, fault) -> underWay.remove(running));
        try {
            threads.execute(task);
        } catch (RejectedExecutionException full) {
            underWay.remove(running);
            throw new RuleBroken("work.busy");
        }
        return running;
    }

    /** Seen on the stack; or in the page, where a view leaves the asking to a base class of the API. */
    private static Set<ClassLoader> askedBy(@Nullable UI page) {
        Set<ClassLoader> loaders = new HashSet<>();
        CALLERS.forEach(frame ->
                Optional.ofNullable(frame.getDeclaringClass().getClassLoader()).ifPresent(loaders::add));
        if (page != null) {
            page.getInternals()
                    .getActiveRouterTargetsChain()
                    .forEach(view -> loaders.add(view.getClass().getClassLoader()));
        }
        return loaders;
    }

    /**
     * Asks the work of a module that goes to stop and waits for it, but not beyond the limit: then it is interrupted
     * and left to itself.
     *
     * @param of loader of the module's classes
     * @return pages whose work was stopped; nothing of it is kept
     */
    public Set<UI> stop(ClassLoader of, Duration limit) {
        List<RunningWork<?>> going =
                underWay.keySet().stream().filter(w -> w.isAskedBy(of)).toList();
        // first out of the queue: a thread that becomes free must not begin what is stopped next
        going.stream().map(underWay::get).filter(Objects::nonNull).forEach(threads::remove);
        going.forEach(RunningWork::cancel);
        CompletableFuture.allOf(going.stream()
                        .map(w -> w.result().handle((result, fault) -> true))
                        .toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        going.forEach(this::interrupt);
        return going.stream()
                .filter(RunningWork::isStopped)
                .flatMap(w -> w.page().stream())
                .collect(Collectors.toSet());
    }

    private void interrupt(RunningWork<?> work) {
        FutureTask<?> task = underWay.get(work);
        if (task != null) {
            LOG.warn("Work of a module that goes has not stopped within its limit; it is interrupted");
            task.cancel(true);
        }
    }

    private static void as(@Nullable Authentication person, Locale language, ClassLoader loader, Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        LocaleContextHolder.setLocale(language);
        thread.setContextClassLoader(loader);
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(own);
            LocaleContextHolder.resetLocaleContext();
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private static ThreadFactory names() {
        var number = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, "long-work-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
