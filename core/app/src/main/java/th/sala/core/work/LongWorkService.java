package th.sala.core.work;

import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

/** A few threads for long work, so that it can neither starve the screens nor the database's connections. */
@Service
@OpenToAll("starts work as the person who asks; the services it calls check what that person may do")
public class LongWorkService implements LongWork, DisposableBean {
    private static final int AT_ONCE = 4;
    private static final int WAITING = 60;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), names());

    LongWorkService() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws RuleBroken where too much long work waits already */
    @Override
    public <T> Running<T> start(Function<Progress, T> work) {
        var running = new RunningWork<T>();
        @Nullable Authentication person = SecurityContextHolder.getContext().getAuthentication();
        Locale language = LocaleContextHolder.getLocale();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            threads.execute(() -> as(person, language, loader, () -> running.run(work)));
        } catch (RejectedExecutionException full) {
            throw new RuleBroken("work.busy");
        }
        return running;
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
