package th.sala.core.shell.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import th.sala.api.text.Figures;
import th.sala.api.text.ThaiText;
import th.sala.core.shell.MenuCount;

/** The menu of the drawer: start page, one item per work area, administration by right. */
class SideMenu extends Nav {
    private static final long serialVersionUID = 1L;

    /** Who holds what today changes rarely and without being told. */
    private static final long STANDS_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final transient MenuReader reader;
    private final transient List<MenuCount> counts;
    private final transient Map<String, MenuCount.Waiting> waiting = new ConcurrentHashMap<>();
    private final Map<String, SideNavItem> items = new HashMap<>();
    private long counted = System.nanoTime() - STANDS_NANOS - 1;

    SideMenu(MenuReader reader, List<MenuCount> counts) {
        this.reader = reader;
        this.counts = counts;
        addClassName("sala-menu");
        setAriaLabel(getTranslation("shell.menu"));
    }

    /** Reads the menu anew. */
    void refresh() {
        removeAll();
        items.clear();
        var home = new SideNav();
        reader.core(getLocale()).forEach(s -> {
            SideNavItem item = item(s, !s.path().isEmpty());
            items.put(s.path(), item);
            home.addItem(item);
        });
        add(home);
        waiting.forEach(this::show);
        group(
                "shell.menu.modules",
                reader.modules(getLocale()).stream().map(SideMenu::area).toList());
        group(
                "shell.menu.administration",
                reader.administration(getLocale()).stream()
                        .map(s -> item(s, true))
                        .toList());
    }

    /** Counts anew what waits, unless that was done a moment ago: what happens meanwhile is told at once. */
    void countSometimes() {
        if (System.nanoTime() - counted > STANDS_NANOS) {
            count();
        }
    }

    /** What was counted counts no more. */
    void forget() {
        counted = System.nanoTime() - STANDS_NANOS - 1;
    }

    /** Counts anew what waits. */
    void count() {
        counted = System.nanoTime();
        for (MenuCount count : counts) {
            MenuCount.Waiting now = count.waiting();
            waiting.put(count.path(), now);
            show(count.path(), now);
        }
    }

    /** Whether its numbers were counted of one of these; called by threads that hold no lock of this page. */
    boolean countsAny(Set<String> changed) {
        return waiting.values().stream().anyMatch(now -> !Collections.disjoint(now.of(), changed));
    }

    private void show(String path, MenuCount.Waiting now) {
        SideNavItem item = items.get(path);
        if (item != null) {
            var number = new Span(Figures.count(now.number()));
            number.addClassName("sala-menu-count");
            number.getElement().setAttribute("title", getTranslation("shell.menu.waiting", now.number()));
            item.setSuffixComponent(now.number() == 0 ? null : number);
        }
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
