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
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;

/**
 * Enforces {@link Needs} on services, before any transaction is opened. Advisors are not inherited from a parent
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
        return needed(method, type).isPresent();
    }

    /** What the method asks for: its own word, or the class's, or nothing. */
    static Optional<List<String>> needed(Method method, Class<?> type) {
        Method specific = AopUtils.getMostSpecificMethod(method, type);
        return Stream.<AnnotatedElement>of(specific, type)
                .filter(e -> AnnotatedElementUtils.hasAnnotation(e, Needs.class)
                        || AnnotatedElementUtils.hasAnnotation(e, OpenToAll.class))
                .findFirst()
                .map(e -> AnnotatedElementUtils.findMergedAnnotation(e, Needs.class))
                .map(needs -> List.of(needs.value()));
    }

    private record Check(ObjectProvider<People> people) implements MethodInterceptor {
        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            Object target = invocation.getThis();
            Class<?> type =
                    target == null ? invocation.getMethod().getDeclaringClass() : AopUtils.getTargetClass(target);
            List<String> needed = needed(invocation.getMethod(), type).orElse(List.of());
            if (!needed.isEmpty() && needed.stream().noneMatch(people.getObject()::may)) {
                throw new NotAllowed(String.join(", ", needed));
            }
            return invocation.proceed();
        }
    }
}
