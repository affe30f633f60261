package th.sala.core.module.run;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * Loads the portal's classes first, the module's own package always from its own jar, and the core never.
 */
final class ModuleClassLoader extends PluginClassLoader {
    static final String HIDDEN = "th.sala.core.";

    private final String ownPackage;
    private final String ownPath;

    ModuleClassLoader(PluginManager manager, PluginDescriptor descriptor, ClassLoader portal, String ownPackage) {
        super(manager, descriptor, portal, ClassLoadingStrategy.APD);
        this.ownPackage = ownPackage + ".";
        this.ownPath = ownPackage.replace('.', '/');
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        if (name.startsWith(HIDDEN)) {
            throw new ClassNotFoundException(name + " is not part of the Sala API");
        }
        if (name.startsWith(ownPackage)) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
        return super.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith(ownPath) ? findResources(name) : super.getResources(name);
    }
}
