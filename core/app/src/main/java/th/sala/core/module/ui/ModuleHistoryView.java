package th.sala.core.module.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import th.sala.api.ui.Screen;
import th.sala.core.module.ModuleHost;
import th.sala.core.module.Operation;

/** What was done to all modules, refused files included. */
@Route("admin/modules/history")
@RolesAllowed(ModuleHost.PERMISSION)
@StyleSheet("context://themes/sala/modules.css")
class ModuleHistoryView extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient ModuleHost host;
    private final OperationTable table = new OperationTable(true);

    ModuleHistoryView(ModuleHost host, ModuleScreens screens) {
        this.host = host;
        addClassName("sala-modules");
        crumb(text("modules.administration"), "admin/modules");
        crumb(text("modules.title"), "admin/modules");
        crumb(text("modules.history"), null);
        heading(text("modules.history"));
        content(table);
        screens.follow(this, this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        List<Operation> operations = host.history();
        context(text("modules.history.context", operations.size()));
        table.show(operations);
    }
}
