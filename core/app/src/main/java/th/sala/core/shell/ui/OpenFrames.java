package th.sala.core.shell.ui;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.sala.core.module.ModulesChanged;
import th.sala.core.module.ReachChanged;

/** The frames open in browsers right now; when a module comes, goes or is switched on or off, their menus are read anew. */
@Component
class OpenFrames {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Set<Frame> open = ConcurrentHashMap.newKeySet();

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
}
