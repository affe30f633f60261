package th.sala.core.module.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import th.sala.core.module.jar.ModuleDescriptor;

/** Holds a loaded view against what the descriptor said of it, before anybody can open it. */
final class ViewRules {
    private static final Map<Class<? extends Annotation>, String> ACCESS =
            Map.of(RolesAllowed.class, "roles", PermitAll.class, "all", AnonymousAllowed.class, "anonymous");

    private ViewRules() {}

    static Class<? extends Component> checked(Class<?> type, ModuleDescriptor.View view, ApplicationContext context) {
        if (!Component.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
            throw new StartFailed("module.failed.viewType", view.route());
        }
        Route route = type.getAnnotation(Route.class);
        if (route == null || !route.value().equals(view.route())) {
            throw new StartFailed("module.failed.viewRoute", view.route());
        }
        String prefix = view.route().split("/", 2)[0];
        for (RouteAlias alias : type.getAnnotationsByType(RouteAlias.class)) {
            if (!alias.value().equals(prefix) && !alias.value().startsWith(prefix + "/")) {
                throw new StartFailed("module.failed.viewRoute", alias.value());
            }
        }
        access(type, view);
        needs(type, view, context);
        return type.asSubclass(Component.class);
    }

    private static void access(Class<?> type, ModuleDescriptor.View view) {
        // of several Vaadin follows the most open one
        List<String> said = ACCESS.entrySet().stream()
                .filter(a -> type.isAnnotationPresent(a.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (said.size() != 1 || type.isAnnotationPresent(DenyAll.class)) {
            throw new StartFailed("module.failed.viewOpen", view.route());
        }
        RolesAllowed roles = type.getAnnotation(RolesAllowed.class);
        Set<String> needed = roles == null ? Set.of() : new HashSet<>(Arrays.asList(roles.value()));
        if (!said.getFirst().equals(view.access()) || !new HashSet<>(view.roles()).equals(needed)) {
            throw new StartFailed("module.failed.viewRoles", view.route());
        }
    }

    /** A view is made only when somebody opens it; that its services are there is seen now. */
    private static void needs(Class<?> type, ModuleDescriptor.View view, ApplicationContext context) {
        for (Parameter parameter :
                constructor(type).map(Constructor::getParameters).orElse(new Parameter[0])) {
            Class<?> needed = parameter.getType();
            boolean given = parameter.isAnnotationPresent(Value.class)
                    || needed == Optional.class
                    || ObjectProvider.class.isAssignableFrom(needed)
                    || Collection.class.isAssignableFrom(needed)
                    || needed.isAssignableFrom(ApplicationContext.class)
                    || beans(parameter, context) > 0;
            if (!given) {
                throw new StartFailed("module.failed.viewNeeds", view.route(), needed.getName());
            }
        }
    }

    private static int beans(Parameter parameter, ApplicationContext context) {
        ResolvableType type = ResolvableType.forMethodParameter(MethodParameter.forParameter(parameter));
        return BeanFactoryUtils.beanNamesForTypeIncludingAncestors(context, type, true, false).length;
    }

    private static Optional<Constructor<?>> constructor(Class<?> type) {
        Constructor<?>[] all = type.getDeclaredConstructors();
        return all.length == 1
                ? Optional.of(all[0])
                : Arrays.stream(all)
                        .filter(c -> c.isAnnotationPresent(Autowired.class))
                        .findFirst();
    }
}
