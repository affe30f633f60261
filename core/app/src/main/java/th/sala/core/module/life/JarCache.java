package th.sala.core.module.life;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import th.sala.core.module.jar.Refused;
import th.sala.core.module.store.JarStore;
import th.sala.core.module.store.StoredJar;

/** The folder jars are unpacked to; a copy of the database, so that nothing in it has to be kept. */
@Component
class JarCache {
    private static final Logger LOG = LoggerFactory.getLogger(JarCache.class);
    private static final long SPARE = 50L << 20;

    private final Path folder;
    private final JarStore jars;

    JarCache(@Value("${sala.home:}") String home, JarStore jars) throws IOException {
        this.folder = home.isBlank() ? Files.createTempDirectory("sala-modules") : Path.of(home, "modules");
        this.jars = jars;
        Files.createDirectories(folder);
        // a jar that is replaced under an open connection would be read from the old one
        URLConnection.setDefaultUseCaches("jar", false);
    }

    /** Unpacks a jar; its file name is never used again, because class loaders remember names. */
    Path fresh(StoredJar jar) {
        Path file = fresh(jar.moduleId() + "-" + jar.version(), jar.size());
        jars.unpack(jar.id(), file);
        return file;
    }

    /** A file name nobody used before, with room for the bytes. */
    Path fresh(String name, long bytes) {
        try {
            if (Files.getFileStore(folder).getUsableSpace() < bytes * 4 + SPARE) {
                throw new Refused("module.refused.disk", (bytes * 4 + SPARE) >> 20);
            }
            return folder.resolve(name + "-" + Long.toHexString(System.nanoTime()) + ".jar");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks a jar that was checked into a folder beside it; the jar itself is no longer needed then. */
    Path opened(Path jar) {
        Path into = jar.resolveSibling(String.valueOf(jar.getFileName()).replaceAll("\\.jar$", ""));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path place = into.resolve(entry.getName()).normalize();
                if (!place.startsWith(into)) {
                    throw new IOException("The entry " + entry.getName() + " leads out of " + jar);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                    continue;
                }
                Files.createDirectories(Objects.requireNonNull(place.getParent()));
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, place);
                }
            }
            return into;
        } catch (IOException e) {
            delete(into);
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a jar or what it was unpacked to. */
    void delete(Path left) {
        try {
            FileSystemUtils.deleteRecursively(left);
        } catch (IOException e) {
            // the folder is emptied at the next start
            LOG.info("{} stays until the next start: {}", left, e.getMessage());
        }
    }

    /** Deletes what an earlier run left. */
    void clear() {
        try (Stream<Path> left = Files.list(folder)) {
            left.forEach(this::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
