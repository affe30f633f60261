package th.sala.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A module's jar as the build offers it, and newer versions of it that differ in nothing else. */
record ModulePackage(Path file, Path target, Path keys) {
    private static final Attributes.Name VERSION = new Attributes.Name("Plugin-Version");

    static ModulePackage offered(Path top, String module) throws IOException {
        Path target = top.resolve("target");
        try (var jars = Files.list(target.resolve("modules"))) {
            Path jar = jars.filter(file -> String.valueOf(file.getFileName()).startsWith("sala-" + module + "-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The build offers no module " + module));
            return new ModulePackage(jar, target, Path.of(System.getProperty("sala.keys", "")));
        }
    }

    /** Signed with the development key, as the build signs. */
    Path newer(int by) throws IOException, GeneralSecurityException {
        Path bare = target.resolve("bench-module-" + by + ".bare");
        Path signed = target.resolve("bench-module-" + by + ".jar");
        try (JarFile from = new JarFile(file.toFile(), false);
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(bare), manifest(from, by))) {
            for (JarEntry entry : from.stream().filter(e -> !isSignature(e)).toList()) {
                to.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    in.transferTo(to);
                }
            }
        }
        try (ZipFile from = new ZipFile(bare.toFile());
                OutputStream to = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key()).signerName("SALA").build().sign(from, to);
        }
        Files.delete(bare);
        return signed;
    }

    private static Manifest manifest(JarFile from, int by) throws IOException {
        Manifest manifest = new Manifest(from.getManifest());
        manifest.getEntries().clear();
        String version = manifest.getMainAttributes().getValue(VERSION);
        int patch = Integer.parseInt(version.substring(version.lastIndexOf('.') + 1)) + by;
        manifest.getMainAttributes().put(VERSION, version.substring(0, version.lastIndexOf('.') + 1) + patch);
        return manifest;
    }

    private static boolean isSignature(JarEntry entry) {
        return entry.getName().matches("META-INF/([^/]+\\.(SF|EC|RSA|DSA)|MANIFEST\\.MF)");
    }

    private KeyStore.PrivateKeyEntry key() throws IOException, GeneralSecurityException {
        char[] password =
                Files.readString(keys.resolve("development.pass")).strip().toCharArray();
        KeyStore store = KeyStore.getInstance(keys.resolve("development.p12").toFile(), password);
        return (KeyStore.PrivateKeyEntry) Objects.requireNonNull(
                store.getEntry("sala", new KeyStore.PasswordProtection(password)), "the key \"sala\"");
    }
}
