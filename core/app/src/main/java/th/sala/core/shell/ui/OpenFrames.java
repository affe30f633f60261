package th.sala.core.shell.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import th.sala.core.module.ModulesChanged;
import th.sala.core.module.ReachChanged;
import th.sala.core.shell.MenuCountChanged;

/**
 * The frames open in browsers right now; when a module comes, goes or is switched on or off, their menus are read anew, and
 * when something else waits for somebody, the numbers in them.
 */
@Component
class OpenFrames implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Set<Frame> open = ConcurrentHashMap.newKeySet();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final ExecutorService counting = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("frames-count").factory());

    void opened(Frame frame) {
        open.add(frame);
    }

    void closed(Frame frame) {
        open.remove(frame);
    }

    @EventListener({ModulesChanged.class, ReachChanged.class})
    void refresh() {
        // a free page is drawn at once, and a card of a module on it may never come back
        Thread drawing =
                Thread.ofPlatform().daemon().name("frames-refresh").start(() -> open.forEach(Frame::refreshLater));
        try {
            drawing.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Beside the thread that made the change, which may be on its way through hundreds of them. */
    @TransactionalEventListener(fallbackExecution = true)
    void count(MenuCountChanged event) {
        changed.addAll(event.of());
        counting.execute(this::count);
    }

    /** Whoever did it themselves sees it on the next page they come to. */
    @EventListener
    void countOwn(MenuCountChanged event) {
        Optional.ofNullable(UI.getCurrent())
                .map(ui -> ComponentUtil.getData(ui, Frame.class))
                .ifPresent(Frame::countNext);
    }

    private void count() {
        Set<String> now = Set.copyOf(changed);
        if (!now.isEmpty()) {
            changed.removeAll(now);
            open.forEach(frame -> frame.countLater(now));
        }
    }

    @Override
    public void destroy() {
        counting.shutdownNow();
    }
}
