package th.sala.core.shell.security;

import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import th.sala.api.people.People;

/**
 * Reads {@code @RolesAllowed("strategy.read")} on views as permissions and asks for them anew with every navigation; the
 * session holds none. A view without an access annotation is open to nobody.
 */
@Component
public class PermissionChecker extends AccessAnnotationChecker {
    private static final long serialVersionUID = 1L;

    private final transient ObjectProvider<People> people;

    PermissionChecker(ObjectProvider<People> people) {
        this.people = people;
    }

    @Override
    public boolean hasAccess(
            Class<?> view, @Nullable Principal principal, @Nullable Function<String, Boolean> frozenRoles) {
        return super.hasAccess(view, principal, people.getObject()::may);
    }

    @Override
    public boolean hasAccess(
            Method method, @Nullable Principal principal, @Nullable Function<String, Boolean> frozenRoles) {
        return super.hasAccess(method, principal, people.getObject()::may);
    }
}
