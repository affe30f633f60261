package th.sala.core.module.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.pf4j.DefaultPluginManager;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import th.sala.api.module.ApiVersion;

/**
 * An unpacked jar opened as a PF4J plugin, in a manager of its own: so that two versions of a module can stand side by
 * side while one takes over from the other. Out of the jar itself every look at a class or a file would verify the
 * signature anew, which was checked before it was unpacked: a third of a second of every start.
 */
final class ModuleJar implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleJar.class);

    private final PluginManager manager;
    private final String id;
    private final Path folder;
    private final ClassLoader loader;

    private ModuleJar(PluginManager manager, String id) {
        this.manager = manager;
        this.id = id;
        this.folder = manager.getPlugin(id).getPluginPath();
        this.loader = manager.getPluginClassLoader(id);
    }

    static ModuleJar open(Path folder, String ownPackage) {
        PluginManager manager = new Manager(Objects.requireNonNull(folder.getParent()), ownPackage);
        manager.setSystemVersion(ApiVersion.CURRENT);
        return new ModuleJar(manager, Objects.requireNonNull(manager.loadPlugin(folder)));
    }

    /** What the jar was unpacked to. */
    Path folder() {
        return folder;
    }

    ClassLoader loader() {
        return loader;
    }

    void start() {
        manager.startPlugin(id);
    }

    /** Gives everything back, the folder too. */
    @Override
    public void close() {
        manager.stopPlugin(id);
        manager.unloadPlugin(id);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            // the cache is emptied at the next start
            LOG.info("{} stays until the next start: {}", folder, e.getMessage());
        }
    }

    private static final class Manager extends DefaultPluginManager {
        private final String ownPackage;

        Manager(Path folder, String ownPackage) {
            super(folder);
            this.ownPackage = ownPackage;
        }

        @Override
        protected PluginDescriptorFinder createPluginDescriptorFinder() {
            return new ManifestPluginDescriptorFinder();
        }

        @Override
        protected PluginLoader createPluginLoader() {
            return new PluginLoader() {
                @Override
                public boolean isApplicable(Path path) {
                    return true;
                }

                @Override
                public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                    ModuleClassLoader loader = new ModuleClassLoader(
                            Manager.this, descriptor, ModuleJar.class.getClassLoader(), Manager.this.ownPackage);
                    loader.addFile(path.toFile());
                    return loader;
                }
            };
        }
    }
}
