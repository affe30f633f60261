package th.sala.core.module.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.scopes.VaadinRouteScope;
import com.vaadin.flow.spring.scopes.VaadinSessionScope;
import com.vaadin.flow.spring.scopes.VaadinUIScope;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;
import th.sala.core.module.jar.ModuleDescriptor;
import th.sala.core.module.jpa.ModuleJpa;
import th.sala.core.module.run.LiveModule.JarInService;

/** Builds the context of a module: its own beans, entities and repositories below the shared beans of the API. */
@org.springframework.stereotype.Component
public class ModuleContexts {
    private final SharedBeans shared;
    private final ModuleJpa jpa;

    ModuleContexts(SharedBeans shared, ModuleJpa jpa) {
        this.shared = shared;
        this.jpa = jpa;
    }

    /** Builds and checks everything; when this throws, the context is closed again. */
    LiveModule assemble(ModuleJar jar, ModuleDescriptor descriptor, JarInService of) {
        jar.start();
        AnnotationConfigApplicationContext context = open(jar.loader(), descriptor);
        try {
            return new LiveModule(descriptor, of, jar, context, views(jar.loader(), descriptor, context));
        } catch (RuntimeException | Error e) {
            context.close();
            throw e;
        }
    }

    /** The beans alone, on tables that are there already; for the tests of the module's services. */
    public AnnotationConfigApplicationContext open(ClassLoader loader, ModuleDescriptor descriptor) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        try {
            prepare(context, loader, descriptor);
            context.register(load(loader, descriptor.entry()));
            context.refresh();
            demandOwnTables(descriptor.id(), context);
            return context;
        } catch (RuntimeException | Error e) {
            context.close();
            throw e;
        }
    }

    private void prepare(AnnotationConfigApplicationContext context, ClassLoader loader, ModuleDescriptor descriptor) {
        context.setId(descriptor.id());
        context.setClassLoader(loader);
        context.setParent(shared.get());
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        new VaadinUIScope().postProcessBeanFactory(beans);
        new VaadinSessionScope().postProcessBeanFactory(beans);
        new VaadinRouteScope().postProcessBeanFactory(beans);
        DataSource joined = jpa.dataSource();
        context.registerBean("dataSource", DataSource.class, () -> joined);
        context.registerBean("jdbcClient", JdbcClient.class, () -> JdbcClient.create(joined));
        context.register(ModuleDefaults.class);
        PersistenceManagedTypes entities = new PersistenceManagedTypesScanner(context).scan(descriptor.packageName());
        if (!entities.getManagedClassNames().isEmpty()) {
            AutoConfigurationPackages.register(context, descriptor.packageName());
            context.register(ModuleDefaults.WithEntities.class);
            context.registerBean(
                    "entityManagerFactory",
                    LocalContainerEntityManagerFactoryBean.class,
                    () -> jpa.factory(descriptor.id(), entities, joined, beans));
        }
    }

    private static void demandOwnTables(String id, AnnotationConfigApplicationContext context) {
        context.getBeanProvider(EntityManagerFactory.class).stream()
                .flatMap(factory -> ModuleJpa.foreignTable(id, factory).stream())
                .findFirst()
                .ifPresent(table -> {
                    throw new StartFailed("module.failed.foreignTable", table, id + "_");
                });
    }

    private static List<Class<? extends Component>> views(
            ClassLoader loader, ModuleDescriptor descriptor, AnnotationConfigApplicationContext context) {
        List<Class<? extends Component>> views = new ArrayList<>();
        for (ModuleDescriptor.View view : descriptor.views()) {
            views.add(ViewRules.checked(load(loader, view.className()), view, context));
        }
        return views;
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new StartFailed("module.failed.classMissing", name);
        }
    }
}
