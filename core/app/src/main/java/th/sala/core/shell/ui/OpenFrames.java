package th.sala.core.shell.ui;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.sala.core.module.ModulesChanged;

/** The frames open in browsers right now; when a module comes or goes, their menus are read anew. */
@Component
class OpenFrames {
    private final Set<Frame> open = ConcurrentHashMap.newKeySet();

    void opened(Frame frame) {
        open.add(frame);
    }

    void closed(Frame frame) {
        open.remove(frame);
    }

    @EventListener
    void on(ModulesChanged change) {
        open.forEach(Frame::refreshLater);
    }
}
