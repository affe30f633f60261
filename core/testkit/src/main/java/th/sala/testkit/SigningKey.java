package th.sala.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A key of the tests' own that signs module jars as {@code jarsigner} does. */
public final class SigningKey {
    private static final Map<String, SigningKey> KEYS = new ConcurrentHashMap<>();
    private static final String PASSWORD = "testing";

    private final KeyStore.PrivateKeyEntry entry;
    private final Path certificate;

    private SigningKey(KeyStore.PrivateKeyEntry entry, Path certificate) {
        this.entry = entry;
        this.certificate = certificate;
    }

    /** The key test portals trust. */
    public static SigningKey trusted() {
        return of("sala-test", "-validity", "30");
    }

    /** A key no portal knows. */
    public static SigningKey stranger() {
        return of("stranger", "-validity", "30");
    }

    /** A key whose certificate ended yesterday. */
    public static SigningKey expired() {
        return of("expired", "-startdate", "-3d", "-validity", "2");
    }

    /** The certificate as a PEM file. */
    public Path certificate() {
        return certificate;
    }

    /** Signs the jar in place. */
    public void sign(Path jar) {
        Path signed = jar.resolveSibling(jar.getFileName() + ".signed");
        try (ZipFile from = new ZipFile(jar.toFile());
                OutputStream to = Files.newOutputStream(signed)) {
            new JarSigner.Builder(entry)
                    .digestAlgorithm("SHA-256")
                    .signerName("SALA")
                    .build()
                    .sign(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        replace(signed, jar);
    }

    private static void replace(Path from, Path to) {
        try {
            Files.move(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SigningKey of(String name, String... validity) {
        return KEYS.computeIfAbsent(name, n -> make(n, validity));
    }

    private static SigningKey make(String name, String... validity) {
        try {
            Path folder = TemporaryFolders.make("sala-key");
            Path store = folder.resolve("key.p12");
            Path certificate = folder.resolve(name + ".pem");
            keytool(List.of(
                    List.of("-genkeypair", "-alias", "sala", "-keyalg", "EC", "-groupname", "secp256r1"),
                    List.of("-dname", "CN=" + name, "-storetype", "PKCS12", "-keystore", store.toString()),
                    List.of("-storepass", PASSWORD, "-keypass", PASSWORD),
                    List.of(validity)));
            keytool(List.of(
                    List.of("-exportcert", "-rfc", "-alias", "sala", "-keystore", store.toString()),
                    List.of("-storepass", PASSWORD, "-file", certificate.toString())));
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            KeyStore.Entry entry = keys.getEntry("sala", new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
            return new SigningKey((KeyStore.PrivateKeyEntry) entry, certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(List<List<String>> arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        arguments.forEach(command::addAll);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
