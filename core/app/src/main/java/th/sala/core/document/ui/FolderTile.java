package th.sala.core.document.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.function.Consumer;
import th.sala.api.RuleBroken;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.Links;
import th.sala.core.document.Folder;
import th.sala.core.document.Folders;

/** A folder on the shelf: opened by its name, renamed and removed by its menu. */
class FolderTile extends Div {
    private static final long serialVersionUID = 1L;

    FolderTile(
            Folder folder,
            String address,
            boolean mayWrite,
            Folders folders,
            Runnable changed,
            Consumer<String> problem) {
        addClassName("sala-folder");
        var link = Links.to(folder.name(), address);
        var icon = VaadinIcon.FOLDER_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        link.addComponentAsFirst(icon);
        add(link);
        if (mayWrite) {
            add(menu(folder, folders, changed, problem));
        }
    }

    private MenuBar menu(Folder folder, Folders folders, Runnable changed, Consumer<String> problem) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        more.setAriaLabel(getTranslation("document.folder.acts", folder.name()));
        more.getSubMenu()
                .addItem(
                        getTranslation("document.folder.rename"),
                        e -> FolderDialog.rename(folder.name(), name -> {
                            folders.rename(folder.id(), folder.version(), name);
                            changed.run();
                        }));
        more.getSubMenu()
                .addItem(
                        getTranslation("document.folder.remove"),
                        e -> Confirm.destructive(
                                getTranslation("document.folder.removeAsk", folder.name()),
                                getTranslation("document.folder.removeConsequence"),
                                getTranslation("document.folder.remove"),
                                () -> {
                                    try {
                                        folders.remove(folder.id());
                                        changed.run();
                                    } catch (RuleBroken rule) {
                                        problem.accept(getTranslation(
                                                rule.key(), rule.arguments().toArray()));
                                    }
                                }));
        return menu;
    }
}
