package th.sala.core.module.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import th.sala.api.module.Contribution;
import th.sala.core.module.RunningModule;
import th.sala.core.module.jar.ModuleDescriptor;

/** A started version of a module. */
public final class LiveModule implements RunningModule {
    private final ModuleDescriptor descriptor;
    private final String version;
    private final String sha256;
    private final ModuleJar jar;
    private final ConfigurableApplicationContext context;
    private final List<Class<? extends Component>> views;
    private final Set<UI> workStopped = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    LiveModule(
            ModuleDescriptor descriptor,
            JarInService of,
            ModuleJar jar,
            ConfigurableApplicationContext context,
            List<Class<? extends Component>> views) {
        this.descriptor = descriptor;
        this.version = of.version();
        this.sha256 = of.sha256();
        this.jar = jar;
        this.context = context;
        this.views = List.copyOf(views);
    }

    /** Which jar a module runs from. */
    public record JarInService(String version, String sha256) {}

    @Override
    public String id() {
        return descriptor.id();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String titleKey() {
        return descriptor.title();
    }

    @Override
    public String icon() {
        return descriptor.icon();
    }

    @Override
    public int order() {
        return descriptor.order();
    }

    @Override
    public List<String> permissions() {
        return descriptor.permissions();
    }

    @Override
    public List<String> readPermissions() {
        return descriptor.readPermissions();
    }

    @Override
    public List<String> agencyPermissions() {
        return descriptor.agencyPermissions();
    }

    @Override
    public ClassLoader loader() {
        return jar.loader();
    }

    @Override
    public List<Class<? extends Component>> views() {
        return views;
    }

    @Override
    public <T extends Contribution> List<T> contributions(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    /** What the build wrote down. */
    public ModuleDescriptor descriptor() {
        return descriptor;
    }

    /** SHA-256 of the jar, 64 hex digits. */
    public String sha256() {
        return sha256;
    }

    ModuleJar jar() {
        return jar;
    }

    /** Pages whose long work was stopped because the module goes. */
    Set<UI> workStopped() {
        return workStopped;
    }

    /** The beans of the module; for the tests of the portal. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public String toString() {
        return id() + " " + version;
    }
}
