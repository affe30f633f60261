package th.sala.core.module.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.SpringInstantiator;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Makes views and components in the context of the module they come from. */
@org.springframework.stereotype.Component
public class ModuleInstantiators implements InstantiatorFactory {
    private final ApplicationContext core;
    private final LiveModules modules;

    ModuleInstantiators(ApplicationContext core, LiveModules modules) {
        this.core = core;
        this.modules = modules;
    }

    @Override
    public Instantiator createInstantitor(VaadinService service) {
        return new ByLoader(service, core, modules);
    }

    private static final class ByLoader extends SpringInstantiator {
        private static final long serialVersionUID = 1L;

        private final transient VaadinService vaadin;
        private final transient ApplicationContext core;
        private final transient LiveModules modules;

        ByLoader(VaadinService vaadin, ApplicationContext core, LiveModules modules) {
            super(vaadin, core);
            this.vaadin = vaadin;
            this.core = core;
            this.modules = modules;
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            return inModule(type).map(m -> m.getOrCreate(type)).orElseGet(() -> super.getOrCreate(type));
        }

        @Override
        public <T extends Component> T createComponent(Class<T> type) {
            return inModule(type).map(m -> m.createComponent(type)).orElseGet(() -> super.createComponent(type));
        }

        /** Not kept: it would hold the context after the module has gone. */
        private Optional<SpringInstantiator> inModule(Class<?> type) {
            ClassLoader loader = type.getClassLoader();
            if (loader == null || loader == core.getClassLoader()) {
                return Optional.empty();
            }
            return modules.context(loader).map(context -> new SpringInstantiator(vaadin, context));
        }
    }
}
