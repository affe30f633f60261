package th.sala.core.shell.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import th.sala.api.text.ThaiText;

/** The menu of the drawer: start page, one item per work area, administration by right. */
class SideMenu extends Nav {
    private static final long serialVersionUID = 1L;

    private final transient MenuReader reader;

    SideMenu(MenuReader reader) {
        this.reader = reader;
        addClassName("sala-menu");
        setAriaLabel(getTranslation("shell.menu"));
    }

    /** Reads the menu anew. */
    void refresh() {
        removeAll();
        var home = new SideNav();
        reader.core(getLocale()).forEach(s -> home.addItem(item(s, !s.path().isEmpty())));
        add(home);
        group(
                "shell.menu.modules",
                reader.modules(getLocale()).stream().map(SideMenu::area).toList());
        group(
                "shell.menu.administration",
                reader.administration(getLocale()).stream()
                        .map(s -> item(s, true))
                        .toList());
    }

    private void group(String title, List<SideNavItem> items) {
        if (!items.isEmpty()) {
            var group = new SideNav(ThaiText.keepTogether(getTranslation(title)));
            group.addItem(items.toArray(SideNavItem[]::new));
            add(group);
        }
    }

    private static SideNavItem area(WorkArea area) {
        SideNavItem item = item(new WorkArea.Screen(area.title(), area.path(), area.icon(), 0), true);
        if (area.screens().size() > 1) {
            item.addClassName("sala-menu-area");
            for (WorkArea.Screen screen : area.screens()) {
                boolean above = area.screens().stream().anyMatch(s -> s.path().startsWith(screen.path() + "/"));
                SideNavItem child = new SideNavItem(ThaiText.keepTogether(screen.title()), screen.path());
                child.setMatchNested(!above);
                item.addItem(child);
            }
        }
        return item;
    }

    private static SideNavItem item(WorkArea.Screen screen, boolean nested) {
        var icon = new Icon(screen.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        var item = new SideNavItem(ThaiText.keepTogether(screen.title()), screen.path(), icon);
        item.setMatchNested(nested);
        return item;
    }
}
