package th.sala.core.module.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Note;
import th.sala.api.ui.Screen;
import th.sala.api.ui.Table;
import th.sala.core.module.ModuleHost;
import th.sala.core.module.ModuleRow;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Offer;
import th.sala.core.module.Operation;
import th.sala.core.module.SignatureState;

/** All modules that are or were in the portal, with their state and what can be done. */
@Route("admin/modules")
@Menu(title = "modules.title", order = 40, icon = "vaadin:cubes")
@RolesAllowed(ModuleHost.PERMISSION)
@StyleSheet("context://themes/sala/modules.css")
class ModuleListView extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient ModuleHost host;

    ModuleListView(ModuleHost host, ModuleScreens screens) {
        this.host = host;
        addClassName("sala-modules");
        crumb(text("modules.administration"), "admin/modules");
        crumb(text("modules.title"), null);
        heading(text("modules.title"));
        var install = primary(text("modules.install"), () -> new InstallWizard(host, this::refresh).open());
        install.setIcon(VaadinIcon.PLUS.create());
        actions(buttonLink(text("modules.history"), "admin/modules/history"), install);
        screens.follow(this, this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        List<ModuleRow> rows = host.list();
        long running =
                rows.stream().filter(r -> r.state() == ModuleState.RUNNING).count();
        context(text("modules.context", running, rows.size() - running));
        if (rows.isEmpty()) {
            content(new EmptyState(text("modules.empty"), text("modules.emptyHint")).illustrated());
            return;
        }
        var parts = new ArrayList<Component>(notes(rows));
        parts.add(table(rows));
        var foot = new Paragraph(text("modules.count", rows.size()));
        foot.addClassName("sala-modules-foot");
        parts.add(foot);
        content(parts.toArray(Component[]::new));
    }

    private List<Note> notes(List<ModuleRow> rows) {
        var notes = new ArrayList<Note>();
        rows.stream()
                .filter(r -> r.state() == ModuleState.FAILED)
                .forEach(r -> notes.add(Note.problem(
                        text("modules.failedNote", r.title(getLocale()), ModuleWords.say(r.health())),
                        link(text("modules.history.open"), "admin/modules/" + r.id()))));
        for (ModuleRow row : rows) {
            Offer offer = row.offer();
            if (offer != null && row.state() != ModuleState.REMOVED) {
                notes.add(Note.info(
                        text("modules.offerNote", row.title(getLocale()), offer.version()),
                        secondary(
                                text("modules.offer.see"), () -> new InstallWizard(host, this::refresh).take(offer))));
            }
        }
        if (rows.stream().anyMatch(r -> r.signature() == SignatureState.DEVELOPMENT)) {
            notes.add(Note.warning(text("modules.developmentNote")));
        }
        return notes;
    }

    private Table table(List<ModuleRow> rows) {
        var table = new Table(
                text("modules.title"),
                text("modules.module"),
                text("modules.version"),
                text("modules.signature"),
                text("modules.health"),
                text("modules.last"),
                "");
        table.addClassName("sala-modules-table");
        rows.forEach(r -> table.row(
                name(r),
                new Span(r.version()),
                ModuleWords.signature(r.signature()),
                ModuleWords.health(r),
                last(r),
                menu(r)));
        return table;
    }

    private Component name(ModuleRow row) {
        Anchor link = link(row.title(getLocale()), "admin/modules/" + row.id());
        link.addClassName("sala-row-link");
        var id = new Span(row.id());
        id.addClassName("sala-modules-id");
        return new Div(link, id);
    }

    private Component last(ModuleRow row) {
        Operation last = row.lastAct();
        if (last == null) {
            return new Span(text("modules.noAct"));
        }
        var day = new Span(" · " + ModuleWords.day(last.started(), getLocale()));
        day.addClassNames("sala-muted", "sala-together");
        var cell = new Span(new Span(ModuleWords.act(last)), day);
        if (last.result() != Operation.Result.DONE) {
            cell.add(new Span(" · " + text(last.result().key())));
        }
        return cell;
    }

    private Component menu(ModuleRow row) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        more.setAriaLabel(text("modules.actsOf", row.title(getLocale())));
        var acts = more.getSubMenu();
        acts.addItem(
                text("modules.history.open"), e -> getUI().ifPresent(ui -> ui.navigate("admin/modules/" + row.id())));
        new ModuleActs(host, this::refresh).fill(acts, row);
        return menu;
    }
}
