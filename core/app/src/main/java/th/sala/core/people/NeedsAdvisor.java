package th.sala.core.people;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import th.sala.api.people.Acting;
import th.sala.api.people.ActingId;
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;

/**
 * Enforces {@link Needs} on services, before any transaction is opened, and knows through which acting appointment a call
 * was permitted. Advisors are not inherited from a parent
 * context: every module context registers one of its own.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
public class NeedsAdvisor extends StaticMethodMatcherPointcutAdvisor {
    private static final long serialVersionUID = 1L;

    public NeedsAdvisor(ObjectProvider<People> people) {
        super(new Check(people));
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        return !People.class.isAssignableFrom(type) && said(method, type).isPresent();
    }

    /** What the method asks for: its own word, or the class's, or nothing. */
    static Optional<List<String>> needed(Method method, Class<?> type) {
        return said(method, type)
                .map(e -> AnnotatedElementUtils.findMergedAnnotation(e, Needs.class))
                .map(needs -> List.of(needs.value()));
    }

    private static Optional<AnnotatedElement> said(Method method, Class<?> type) {
        Method specific = AopUtils.getMostSpecificMethod(method, type);
        return Stream.<AnnotatedElement>of(specific, type)
                .filter(e -> AnnotatedElementUtils.hasAnnotation(e, Needs.class)
                        || AnnotatedElementUtils.hasAnnotation(e, OpenToAll.class))
                .findFirst();
    }

    private record Check(ObjectProvider<People> people) implements MethodInterceptor {
        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            Object target = invocation.getThis();
            Class<?> type =
                    target == null ? invocation.getMethod().getDeclaringClass() : AopUtils.getTargetClass(target);
            List<String> needed = needed(invocation.getMethod(), type).orElse(List.of());
            if (needed.isEmpty()) {
                return openToAll(invocation);
            }
            People asked = people.getObject();
            List<String> held = needed.stream().filter(asked::may).toList();
            if (held.isEmpty()) {
                throw new NotAllowed(String.join(", ", needed));
            }
            try (CurrentActing.Call ignored = CurrentActing.guarded(through(held, asked))) {
                return invocation.proceed();
            }
        }

        // a part of the work of whoever calls it; called from a screen, a call for what it demands itself
        private static @Nullable Object openToAll(MethodInvocation invocation) throws Throwable {
            if (CurrentActing.isUnderWay()) {
                return invocation.proceed();
            }
            try (CurrentActing.Call ignored = CurrentActing.guarded(Optional.empty())) {
                return invocation.proceed();
            }
        }

        // one permission in the own right is enough not to need an appointment
        private static Optional<ActingId> through(List<String> held, People asked) {
            List<Optional<Acting>> acting = held.stream().map(asked::actingFor).toList();
            return acting.stream().allMatch(Optional::isPresent)
                    ? acting.getFirst().map(Acting::id)
                    : Optional.empty();
        }
    }
}
