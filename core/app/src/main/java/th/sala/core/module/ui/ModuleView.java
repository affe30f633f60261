package th.sala.core.module.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import th.sala.api.people.People;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Note;
import th.sala.api.ui.Screen;
import th.sala.core.module.ModuleHost;
import th.sala.core.module.ModuleRow;
import th.sala.core.module.ModuleState;
import th.sala.core.module.reach.DepartmentModules;

/** One module: where it stands and everything that was done to it. */
@Route("admin/modules/:module")
@RolesAllowed(ModuleHost.PERMISSION)
@StyleSheet("context://themes/sala/modules.css")
class ModuleView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient ModuleHost host;
    private final transient DepartmentModules modules;
    private final transient People people;
    private String id = "";

    ModuleView(ModuleHost host, DepartmentModules modules, People people, ModuleScreens screens) {
        this.host = host;
        this.modules = modules;
        this.people = people;
        addClassName("sala-modules");
        screens.follow(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("module").orElse("");
        if (host.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        refresh();
    }

    private void refresh() {
        host.find(id).ifPresent(this::show);
    }

    private void show(ModuleRow row) {
        String title = row.title(getLocale());
        clearCrumbs();
        crumb(text("modules.administration"), "admin/modules");
        crumb(text("modules.title"), "admin/modules");
        crumb(title, null);
        heading(title);
        context(text("modules.one.context", row.id(), row.version()));
        var menu = new MenuBar();
        var acts = menu.addItem(text("modules.acts"));
        new ModuleActs(host, this::refresh).fill(acts.getSubMenu(), row);
        if (acts.getSubMenu().getItems().isEmpty()) {
            actions();
        } else {
            actions(menu);
        }
        below(facts(row));
        clearMessages();
        if (!row.healthy()) {
            String health = ModuleWords.say(row.health());
            note(row.state() == ModuleState.FAILED ? Note.problem(health) : Note.info(health));
        }
        var history = new OperationTable(false);
        history.show(host.history(id));
        var heading = new H2(text("modules.history"));
        heading.addClassName("sala-section");
        content();
        if (row.state() != ModuleState.REMOVED) {
            addContent(new ReachPanel(modules, people, row.id()));
        }
        addContent(heading, history);
    }

    private Facts facts(ModuleRow row) {
        var facts = new Facts()
                .fact(text("modules.health"), ModuleWords.health(row))
                .fact(text("modules.signature"), ModuleWords.signature(row.signature()))
                .fact(text("modules.version"), row.version())
                .fact(
                        text("modules.versionBefore"),
                        row.versionBefore() == null ? text("modules.noVersion") : row.versionBefore());
        Instant until = row.certificateUntil();
        if (until != null) {
            facts.fact(text("modules.certificateUntil"), ModuleWords.day(until, getLocale()));
        }
        return facts;
    }
}
