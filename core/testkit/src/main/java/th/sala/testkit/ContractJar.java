package th.sala.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The packaged module under test, as a file. */
record ContractJar(Path path, String id, String version) {

    /** The jar the build names in {@code sala.module.jar}. */
    static ContractJar ofBuild() {
        String name = System.getProperty("sala.module.jar");
        if (name == null || !Files.isRegularFile(Path.of(name))) {
            throw new AssertionError("The contract test needs the packaged jar in -Dsala.module.jar (mvn verify gives"
                    + " it), not: " + name);
        }
        return of(Path.of(name));
    }

    static ContractJar of(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            var attributes = jar.getManifest().getMainAttributes();
            return new ContractJar(path, attributes.getValue("Plugin-Id"), attributes.getValue("Plugin-Version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same content under another version, signed with the tests' key. */
    ContractJar as(String otherVersion) {
        try (JarFile from = new JarFile(path.toFile())) {
            Path copy = TemporaryFolders.make("sala-contract").resolve(id + "-" + otherVersion + ".jar");
            Manifest manifest = new Manifest(from.getManifest());
            manifest.getMainAttributes().putValue("Plugin-Version", otherVersion);
            manifest.getEntries().clear();
            try (OutputStream out = Files.newOutputStream(copy);
                    JarOutputStream to = new JarOutputStream(out, manifest)) {
                for (JarEntry entry : Collections.list(from.entries())) {
                    if (!entry.getName().matches("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|EC|RSA|DSA))")) {
                        copy(from, entry, to);
                    }
                }
            }
            SigningKey.trusted().sign(copy);
            return new ContractJar(copy, id, otherVersion);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(JarFile from, JarEntry entry, JarOutputStream to) throws IOException {
        to.putNextEntry(new JarEntry(entry.getName()));
        try (InputStream in = from.getInputStream(entry)) {
            in.transferTo(to);
        }
    }

    /** The module's texts in one language. */
    Map<String, String> texts(String language) {
        Properties texts = new Properties();
        try (JarFile jar = new JarFile(path.toFile());
                InputStream in = jar.getInputStream(jar.getEntry("i18n/" + id + "_" + language + ".properties"))) {
            texts.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> sorted.put(key, texts.getProperty(key)));
        return sorted;
    }

    /** Names of the classes in the jar. */
    List<String> classes() {
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(n -> n.endsWith(".class") && !n.startsWith("META-INF/"))
                    .map(n -> n.substring(0, n.length() - ".class".length()).replace('/', '.'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
