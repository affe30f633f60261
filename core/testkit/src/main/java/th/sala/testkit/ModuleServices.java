package th.sala.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import th.sala.core.module.jar.ModuleDescriptor;
import th.sala.core.module.migrate.Migrations;
import th.sala.core.module.run.ModuleContexts;

/** The beans of a module that lies compiled in the class path, so that a test can call them by their own types. */
record ModuleServices(ConfigurableApplicationContext context) implements AutoCloseable {
    static ModuleServices open(Class<?> entry, ApplicationContext portal) {
        try {
            Path classes = Path.of(
                    entry.getProtectionDomain().getCodeSource().getLocation().toURI());
            ModuleDescriptor descriptor =
                    ModuleDescriptor.read(Files.readAllBytes(classes.resolve(ModuleDescriptor.FILE)));
            portal.getBean(Migrations.class).run(descriptor.id(), classes);
            return new ModuleServices(portal.getBean(ModuleContexts.class).open(entry.getClassLoader(), descriptor));
        } catch (IOException e) {
            throw new UncheckedIOException(entry + " is not the entry of a compiled module", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T find(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
