package th.sala.testkit;

import org.springframework.context.ApplicationContext;
import th.sala.core.module.RunningModule;
import th.sala.core.module.run.LiveModule;

/** Reaches into the context of a running module, which nothing but a test may do. */
final class ModuleBeans {
    private ModuleBeans() {}

    static Object find(RunningModule module, String simpleName) {
        ApplicationContext context = ((LiveModule) module).context();
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(name);
            if (type != null
                    && org.springframework.util.ClassUtils.getUserClass(type)
                            .getSimpleName()
                            .equals(simpleName)) {
                return context.getBean(name);
            }
        }
        throw new AssertionError("no bean " + simpleName + " in " + module);
    }
}
