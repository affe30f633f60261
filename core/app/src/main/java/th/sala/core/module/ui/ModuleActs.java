package th.sala.core.module.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.Figures;
import th.sala.core.module.ModuleHost;
import th.sala.core.module.ModuleRow;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Offer;
import th.sala.core.module.UninstallPreview;

/** What an administrator may do with a module in its state, each act with the question before it. */
class ModuleActs {
    private final ModuleHost host;
    private final Runnable afterwards;

    ModuleActs(ModuleHost host, Runnable afterwards) {
        this.host = host;
        this.afterwards = afterwards;
    }

    void fill(SubMenu menu, ModuleRow row) {
        Offer offer = row.offer();
        if (offer != null) {
            menu.addItem(
                    text("modules.act.upgradeTo", offer.version()),
                    e -> new InstallWizard(host, afterwards).take(offer));
        }
        if (row.state() == ModuleState.RUNNING) {
            menu.addItem(text("modules.act.stop"), e -> stop(row));
        }
        if (row.state() == ModuleState.STOPPED || row.state() == ModuleState.FAILED) {
            menu.addItem(text("modules.act.start"), e -> start(row));
        }
        if (row.versionBefore() != null && row.state() != ModuleState.REMOVED) {
            menu.addItem(text("modules.act.downgradeTo", row.versionBefore()), e -> downgrade(row));
        }
        if (row.state() != ModuleState.REMOVED) {
            menu.addSeparator();
            menu.addItem(text("modules.act.uninstall"), e -> uninstall(row)).addClassName("sala-danger");
        }
    }

    private void start(ModuleRow row) {
        new ActDialog(text("modules.start.title", title(row)), afterwards).follow(host.start(row.id()));
    }

    private void stop(ModuleRow row) {
        int inside = host.previewUninstall(row.id()).peopleInside();
        Confirm.ask(
                text("modules.stop.title", title(row)),
                text("modules.stop.consequence", inside),
                text("modules.act.stop"),
                () -> new ActDialog(text("modules.stop.title", title(row)), afterwards).follow(host.stop(row.id())));
    }

    private void downgrade(ModuleRow row) {
        String before = String.valueOf(row.versionBefore());
        Confirm.ask(
                text("modules.downgrade.title", title(row), before),
                text("modules.downgrade.consequence", before, row.version()),
                text("modules.act.downgrade"),
                () -> new ActDialog(text("modules.downgrade.title", title(row), before), afterwards)
                        .follow(host.downgrade(row.id())));
    }

    /** Lists what goes and what stays before it asks. */
    private void uninstall(ModuleRow row) {
        UninstallPreview preview = host.previewUninstall(row.id());
        var dialog = new Dialog(ThaiText.keepTogether(text("modules.uninstall.title", title(row))));
        dialog.addClassNames("sala-dialog", "sala-modules-uninstall");
        dialog.setWidth("32rem");
        dialog.add(new Paragraph(ThaiText.keepTogether(text("modules.uninstall.people", preview.peopleInside()))));
        dialog.add(heading("modules.uninstall.goes"), list(screens(preview)));
        dialog.add(
                heading("modules.uninstall.stays"),
                list(preview.tables().stream()
                        .map(t -> text("modules.uninstall.table", t.table(), Figures.count(t.rows())))
                        .toArray(String[]::new)));
        dialog.add(new Paragraph(ThaiText.keepTogether(text("modules.uninstall.back"))));
        var go = new Button(text("modules.act.uninstall"), e -> {
            dialog.close();
            new ActDialog(text("modules.uninstall.title", title(row)), afterwards).follow(host.uninstall(row.id()));
        });
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(new Button(text("modules.keep"), e -> dialog.close()), go);
        dialog.open();
    }

    /** Those of the menu by name; what opens from them is only counted. */
    private static String[] screens(UninstallPreview preview) {
        var lines = new ArrayList<String>();
        preview.screens().stream()
                .filter(UninstallPreview.Screen::menu)
                .forEach(s -> lines.add(text("modules.uninstall.screen", text(s.titleKey()), "/" + s.route())));
        int others = preview.screens().size() - lines.size();
        if (others > 0) {
            lines.add(text("modules.uninstall.screens", others));
        }
        return lines.toArray(String[]::new);
    }

    private static Paragraph heading(String key) {
        var heading = new Paragraph(text(key));
        heading.addClassName("sala-modules-heading");
        return heading;
    }

    private static UnorderedList list(String... lines) {
        var list = new UnorderedList();
        list.addClassName("sala-modules-lines");
        for (String line : lines) {
            list.add(new ListItem(line));
        }
        if (lines.length == 0) {
            list.add(new ListItem(text("modules.uninstall.nothing")));
        }
        return list;
    }

    private static String title(ModuleRow row) {
        return row.title(UI.getCurrent().getLocale());
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
