package th.sala.core.module.ui;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.sala.core.module.ModulesChanged;
import th.sala.core.module.ReachChanged;

/** The open lists of modules; what another administrator does is seen in all of them. */
@Component
class ModuleScreens {
    private final Map<com.vaadin.flow.component.Component, Runnable> open = new ConcurrentHashMap<>();

    /** Refreshes the screen for as long as it is open. */
    void follow(com.vaadin.flow.component.Component screen, Runnable refresh) {
        screen.addAttachListener(e -> open.put(screen, refresh));
        screen.addDetachListener(e -> open.remove(screen));
    }

    @EventListener({ModulesChanged.class, ReachChanged.class})
    void refresh() {
        open.forEach((screen, refresh) -> screen.getUI().ifPresent((UI ui) -> ui.access(refresh::run)));
    }
}
