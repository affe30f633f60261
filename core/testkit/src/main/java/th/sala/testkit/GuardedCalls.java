package th.sala.testkit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;

/** Calls every method of a module's services as nobody, or as somebody who lacks the permission. */
final class GuardedCalls {
    private static final List<Class<?>> DATABASE = List.of(
            Repository.class, EntityManager.class, EntityManagerFactory.class, DataSource.class, JdbcClient.class);

    private GuardedCalls() {}

    /** Public methods of services that carry neither {@link Needs} nor {@link OpenToAll}. */
    static List<String> unguarded(ApplicationContext beans) {
        return methods(beans).stream()
                .filter(c -> !says(c.method(), Needs.class) && !says(c.method(), OpenToAll.class))
                .map(Call::name)
                .toList();
    }

    /** Guarded methods that did anything but refuse. */
    static List<String> answeringAnonymous(ApplicationContext beans) {
        List<String> answering = new ArrayList<>();
        methods(beans).stream().filter(Call::guarded).filter(c -> !c.refuses()).forEach(c -> answering.add(c.name()));
        return answering;
    }

    /** Methods that did anything but refuse a person who holds only these permissions, and none they ask for. */
    static List<String> answering(ApplicationContext beans, Set<String> held) {
        return methods(beans).stream()
                .filter(c -> !c.needed().isEmpty() && Collections.disjoint(c.needed(), held))
                .filter(c -> !c.refuses())
                .map(Call::name)
                .toList();
    }

    /** Screens that have repositories, an EntityManager or the database injected. */
    static List<String> pastServices(List<? extends Class<?>> views) {
        return views.stream()
                .filter(view -> Arrays.stream(view.getDeclaredConstructors())
                        .flatMap(c -> Arrays.stream(c.getParameterTypes()))
                        .anyMatch(type -> DATABASE.stream().anyMatch(d -> d.isAssignableFrom(type))))
                .map(Class::getSimpleName)
                .toList();
    }

    private static List<Call> methods(ApplicationContext beans) {
        return beans.getBeansWithAnnotation(Service.class).values().stream()
                .flatMap(bean -> Arrays.stream(ClassUtils.getUserClass(bean).getDeclaredMethods())
                        .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
                        .filter(m -> !m.isSynthetic())
                        .map(m -> new Call(bean, m)))
                .toList();
    }

    private static boolean says(Method method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return AnnotatedElementUtils.hasAnnotation(method, annotation)
                || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), annotation);
    }

    private record Call(Object bean, Method method) {
        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        boolean guarded() {
            return says(method, Needs.class) && !AnnotatedElementUtils.hasAnnotation(method, OpenToAll.class);
        }

        /** Any of these permissions is enough; empty where none is asked for. */
        List<String> needed() {
            Needs own = AnnotatedElementUtils.findMergedAnnotation(method, Needs.class);
            Needs needs = own != null
                    ? own
                    : AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), Needs.class);
            return guarded() && needs != null ? List.of(needs.value()) : List.of();
        }

        boolean refuses() {
            Object[] nothing = Arrays.stream(method.getParameterTypes())
                    .map(type -> type.isPrimitive()
                            ? java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0)
                            : null)
                    .toArray();
            try {
                Method called = bean.getClass().getMethod(method.getName(), method.getParameterTypes());
                called.setAccessible(true);
                called.invoke(bean, nothing);
                return false;
            } catch (InvocationTargetException e) {
                return e.getTargetException() instanceof NotAllowed;
            } catch (ReflectiveOperationException e) {
                return false;
            }
        }
    }
}
