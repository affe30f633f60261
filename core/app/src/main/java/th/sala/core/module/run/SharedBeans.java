package th.sala.core.module.run;

import java.time.Clock;
import java.util.Arrays;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;
import th.sala.api.module.Contribution;

/**
 * The parent of every module's context: of the core's beans only those that implement an interface of the API, the
 * clock and the transactions. What is not here a module cannot have injected.
 */
@Component
class SharedBeans implements Supplier<ApplicationContext> {
    private final ConfigurableApplicationContext core;
    private final SingletonSupplier<ApplicationContext> shared = SingletonSupplier.of(this::build);

    SharedBeans(ConfigurableApplicationContext core) {
        this.core = core;
    }

    @Override
    public ApplicationContext get() {
        return shared.obtain();
    }

    private ApplicationContext build() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setId("modules");
        // built while the first module starts: the loader of the thread, which the core gives out too, is the module's
        context.setClassLoader(SharedBeans.class.getClassLoader());
        context.setEnvironment(core.getEnvironment());
        ConfigurableListableBeanFactory from = core.getBeanFactory();
        for (String name : from.getBeanDefinitionNames()) {
            if (from.getMergedBeanDefinition(name).isSingleton() && isOfApi(from.getType(name, false))) {
                context.getBeanFactory().registerSingleton(name, from.getBean(name));
            }
        }
        share(context, "clock", Clock.class);
        share(context, "transactionManager", PlatformTransactionManager.class);
        share(context, "transactionTemplate", TransactionTemplate.class);
        context.refresh();
        return context;
    }

    private void share(GenericApplicationContext context, String name, Class<?> type) {
        context.getBeanFactory().registerSingleton(name, core.getBean(type));
    }

    private static boolean isOfApi(@org.jspecify.annotations.Nullable Class<?> type) {
        return type != null
                && Arrays.stream(ClassUtils.getAllInterfacesForClass(type))
                        .anyMatch(
                                i -> i.getName().startsWith("th.sala.api.") && !Contribution.class.isAssignableFrom(i));
    }
}
