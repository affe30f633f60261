package th.sala.core.module.jar;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

/**
 * A jar read once from end to end: its shape is sane, its signature figures are known.
 *
 * @param signed whether at least one entry has a valid signature
 * @param unsigned the first entry without a valid signature, empty where every entry has one
 * @param signers who signed, only those that signed every entry
 * @param kept the few small files the host reads itself; no others, for nobody has signed for the jar yet
 */
record JarContents(
        Attributes manifest,
        boolean signed,
        Optional<String> unsigned,
        List<CodeSigner> signers,
        Map<String, byte[]> kept) {
    private static final int MAXIMUM_ENTRIES = 20_000;
    private static final long MAXIMUM_UNPACKED = 512L << 20;
    private static final long MAXIMUM_RATIO = 100;
    /** Below this nobody is harmed by a good compression. */
    private static final long RATIO_COUNTS_FROM = 4L << 20;

    private static final int MAXIMUM_KEPT = 1 << 20;

    /** Reads every entry, because a signature is checked only by reading; refuses what no honest jar contains. */
    static JarContents read(Path file, Function<Attributes, Set<String>> keep) {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new Refused("module.refused.noManifest");
            }
            return new Reader(file.toFile(), jar, keep.apply(manifest.getMainAttributes())).read(manifest);
        } catch (ZipException e) {
            throw new Refused("module.refused.noJar");
        } catch (SecurityException e) {
            throw new Refused("module.refused.signatureBroken");
        } catch (IOException e) {
            throw new Refused("module.refused.noJar");
        }
    }

    private static final class Reader {
        private final File file;
        private final JarFile jar;
        private final Set<String> keep;
        private final Set<String> names = new HashSet<>();
        private final Map<String, byte[]> kept = new HashMap<>();
        private boolean signed;
        private Optional<String> unsigned = Optional.empty();
        private Optional<Set<CodeSigner>> signers = Optional.empty();
        private long unpacked;

        Reader(File file, JarFile jar, Set<String> keep) {
            this.file = file;
            this.jar = jar;
            this.keep = keep;
        }

        JarContents read(Manifest manifest) throws IOException {
            for (Iterator<JarEntry> entries = jar.entries().asIterator(); entries.hasNext(); ) {
                JarEntry entry = entries.next();
                demandHonest(entry.getName());
                if (!entry.isDirectory()) {
                    read(entry);
                    note(entry);
                }
            }
            manifest.getEntries().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new Refused("module.refused.entryMissing", name);
                    });
            return new JarContents(
                    manifest.getMainAttributes(),
                    signed,
                    unsigned,
                    List.copyOf(signers.orElse(Set.of())),
                    Map.copyOf(kept));
        }

        private void demandHonest(String name) {
            boolean leaves = name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || List.of(name.split("/")).contains("..")
                    || name.chars().anyMatch(c -> c < ' ');
            if (leaves) {
                throw new Refused("module.refused.path", name);
            }
            if (!names.add(name)) {
                throw new Refused("module.refused.twice", name);
            }
            if (names.size() > MAXIMUM_ENTRIES) {
                throw new Refused("module.refused.bomb");
            }
        }

        private void read(JarEntry entry) throws IOException {
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            try (InputStream in = jar.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MAXIMUM_UNPACKED
                            || unpacked > RATIO_COUNTS_FROM && unpacked > file.length() * MAXIMUM_RATIO) {
                        throw new Refused("module.refused.bomb");
                    }
                    if (keep.contains(entry.getName()) && copy.size() <= MAXIMUM_KEPT) {
                        copy.write(buffer, 0, n);
                    }
                }
            }
            if (keep.contains(entry.getName())) {
                kept.put(entry.getName(), copy.toByteArray());
            }
        }

        private void note(JarEntry entry) {
            if (partOfSignature(entry.getName())) {
                return;
            }
            CodeSigner[] found = entry.getCodeSigners();
            Set<CodeSigner> of = found == null ? Collections.emptySet() : Set.of(found);
            signed |= !of.isEmpty();
            if (of.isEmpty() && unsigned.isEmpty()) {
                unsigned = Optional.of(entry.getName());
            }
            Set<CodeSigner> common = new HashSet<>(signers.orElse(of));
            common.retainAll(of);
            signers = Optional.of(common);
        }

        /** Signature files cannot cover themselves; nothing else in META-INF is exempt. */
        private static boolean partOfSignature(String name) {
            String upper = name.toUpperCase(Locale.ROOT);
            return upper.equals(JarFile.MANIFEST_NAME)
                    || upper.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)")
                    || upper.matches("META-INF/SIG-[^/]+");
        }
    }
}
