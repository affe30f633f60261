package th.sala.core.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.security.core.context.SecurityContextHolder;
import th.sala.core.module.OwnModules;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;
import th.sala.core.shell.security.PermissionChecker;
import th.sala.core.shell.text.Translations;

/**
 * Reads the menu from the registered routes: what the person of this thread may open. Works without a request, so that
 * open browsers can be told of a change.
 */
@org.springframework.stereotype.Component
class MenuReader {
    private static final String ADMINISTRATION = "admin/";
    private static final String ANY_ICON = "vaadin:file-o";

    private final RunningModules modules;
    private final OwnModules own;
    private final PermissionChecker checker;
    private final Translations texts;

    MenuReader(RunningModules modules, OwnModules own, PermissionChecker checker, Translations texts) {
        this.modules = modules;
        this.own = own;
        this.checker = checker;
        this.texts = texts;
    }

    /** The core's screens outside administration. */
    List<WorkArea.Screen> core(Locale language) {
        return coreScreens(path -> !path.startsWith(ADMINISTRATION), language);
    }

    List<WorkArea.Screen> administration(Locale language) {
        return coreScreens(path -> path.startsWith(ADMINISTRATION), language);
    }

    private List<WorkArea.Screen> coreScreens(Predicate<String> place, Locale language) {
        Set<Class<?>> ofModules = new HashSet<>();
        modules.all().forEach(m -> ofModules.addAll(m.views()));
        return screens(
                        routes().stream()
                                .filter(r -> !ofModules.contains(r.getNavigationTarget()))
                                .toList(),
                        language)
                .stream()
                .filter(s -> place.test(s.path()))
                .toList();
    }

    /** The running modules of the person's departments in which at least one screen may be opened, by their place in the menu. */
    List<WorkArea> modules(Locale language) {
        List<RouteData> routes = routes();
        var areas = new ArrayList<WorkArea>();
        for (RunningModule module : modules.all()) {
            if (!own.has(module.id())) {
                continue;
            }
            Set<Class<?>> views = new HashSet<>(module.views());
            List<WorkArea.Screen> screens = screens(
                    routes.stream()
                            .filter(r -> views.contains(r.getNavigationTarget()))
                            .toList(),
                    language);
            if (!screens.isEmpty()) {
                String title = texts.getTranslation(module.titleKey(), language);
                areas.add(new WorkArea(module.id(), title, module.icon(), screens));
            }
        }
        return areas;
    }

    private static List<RouteData> routes() {
        var registry =
                ApplicationRouteRegistry.getInstance(VaadinService.getCurrent().getContext());
        return RouteConfiguration.forRegistry(registry).getAvailableRoutes();
    }

    private List<WorkArea.Screen> screens(List<RouteData> routes, Locale language) {
        Principal person = SecurityContextHolder.getContext().getAuthentication();
        return routes.stream()
                .filter(r -> r.getNavigationTarget().isAnnotationPresent(Menu.class))
                .filter(r -> !r.getTemplate().contains(":"))
                .filter(r -> checker.hasAccess(r.getNavigationTarget(), person, role -> false))
                .map(r -> screen(r, language))
                .sorted(Comparator.comparingDouble(WorkArea.Screen::order).thenComparing(WorkArea.Screen::path))
                .toList();
    }

    private WorkArea.Screen screen(RouteData route, Locale language) {
        Class<? extends Component> view = route.getNavigationTarget();
        Menu menu = view.getAnnotation(Menu.class);
        PageTitle title = view.getAnnotation(PageTitle.class);
        String key = !menu.title().isEmpty() || title == null ? menu.title() : title.value();
        double order = menu.order() == Double.MIN_VALUE ? Double.MAX_VALUE : menu.order();
        return new WorkArea.Screen(
                texts.getTranslation(key, language),
                route.getTemplate(),
                menu.icon().isEmpty() ? ANY_ICON : menu.icon(),
                order);
    }
}
